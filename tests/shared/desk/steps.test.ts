import { describe, expect, test } from 'vitest';
import { proposeText } from '../../../shared/desk/propose-text.ts';
import { approveStep, changeStep, type StepAnswer } from '../../../shared/desk/steps.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { AT, KC, KSS, made, PSA, PSA_2, SOON, taken, YES } from './case.ts';

const tick = (
  incident: Incident,
  answer: StepAnswer,
  by: Parameters<typeof changeStep>[3] = PSA,
  was: Parameters<typeof changeStep>[2] = 'open',
) => changeStep(incident, answer, was, by, SOON, AT.steps);
const step = (incident: Incident, id: string) => incident.steps.find((each) => each.id === id);

describe('a step of the plan', () => {
  test('is done by its owner, with who, in which role and when on the step and on the timeline', () => {
    const { incident, entry } = made(tick(taken('red'), { step: '3.1.1b', state: 'done' }));
    expect(step(incident, '3.1.1b')).toMatchObject({ state: 'done', by: 'psa', role: 'PSA', at: SOON });
    expect(entry).toMatchObject({ by: { person: 'psa' }, what: { kind: 'step-changed', step: '3.1.1b' } });
  });

  test('is done by a deputy just as well, and by nobody else', () => {
    expect(made(tick(taken('red'), { step: '3.1.1b', state: 'done' }, PSA_2)).incident.version).toBe(3);
    expect(tick(taken('red'), { step: '3.1.1b', state: 'done' }, KSS)).toBe('not-yours');
    expect(tick(taken('red'), { step: '3.1.2a', state: 'done' }, PSA)).toBe('not-yours');
  });

  test('does not apply only with a reason', () => {
    expect(tick(taken('red'), { step: '3.2.1a', state: 'not-applicable' })).toBe('reason-missing');
    const { incident } = made(
      tick(taken('red'), { step: '3.2.1a', state: 'not-applicable', reason: 'Tackade nej' }),
    );
    expect(step(incident, '3.2.1a')).toMatchObject({ state: 'not-applicable', reason: 'Tackade nej' });
  });

  test('is opened again, and then nobody has done it', () => {
    const done = made(tick(taken('red'), { step: '3.1.1b', state: 'done' })).incident;
    const again = made(tick(done, { step: '3.1.1b', state: 'open' }, PSA, 'done')).incident;
    expect(step(again, '3.1.1b')).toEqual(step(taken('red'), '3.1.1b'));
  });

  test('that somebody else ticked meanwhile is not overwritten', () => {
    const done = made(tick(taken('red'), { step: '3.1.1b', state: 'done' }, PSA_2)).incident;
    expect(tick(done, { step: '3.1.1b', state: 'not-applicable', reason: 'Nej' })).toBe('meanwhile');
  });

  test('that asks whether the strategist was contacted needs an answer, and a no needs a reason (domain.md, 6.3)', () => {
    const contact = { step: '3.1.1c', state: 'done' } as const;
    expect(tick(taken('yellow'), contact)).toBe('answer-missing');
    expect(tick(taken('yellow'), { ...contact, answer: 'no' })).toBe('reason-missing');
    expect(made(tick(taken('yellow'), { ...contact, answer: 'yes' })).entry.what).toMatchObject({
      answer: 'yes',
    });
  });

  test('of a closed case, or one that the plan has not, is not changed', () => {
    expect(tick({ ...taken('red'), status: 'closed' }, { step: '3.1.1b', state: 'done' })).toBe('closed');
    expect(tick(taken('red'), { step: '9.9.9', state: 'done' })).toBe('unknown');
  });
});

describe('a step with a condition', () => {
  test.each(['3.1.3a', '3.1.3b', '3.1.3c'])(
    '%s, of the police report, waits for the person’s decision (Bilaga 3, 3.1.3)',
    (id) => {
      const ask = (decisions = {}) =>
        tick(taken('red', decisions), { step: id, state: 'done' }, KC, 'waiting');
      expect(ask()).toBe('undecided');
      expect(ask({ policeReport: { answer: 'not-now', at: SOON } })).toBe('undecided');
      expect(made(ask(YES)).incident.version).toBe(3);
    },
  );

  test('information to groups waits for the person’s consent and for two approvals (Bilaga 3, 3.2.3)', () => {
    const inform = (incident: Incident) => tick(incident, { step: '3.2.3a', state: 'done' }, PSA, 'waiting');
    const approve = (incident: Incident, by: typeof PSA | typeof PSA_2 | typeof KSS) =>
      approveStep(incident, '3.2.3a', by, SOON, AT.steps);
    expect(inform(taken('red'))).toBe('no-consent');
    const consented = taken('red', YES);
    expect(inform(consented)).toBe('approvals-missing');
    const once = made(approve(consented, PSA)).incident;
    expect(inform(once)).toBe('approvals-missing');
    // The same role twice is one approval, whoever of its holders gives it.
    expect(approve(once, PSA_2)).toBe('meanwhile');
    expect(made(inform(made(approve(once, KSS)).incident)).entry.what).toMatchObject({ step: '3.2.3a' });
    // Consent withdrawn meanwhile closes it again.
    expect(inform({ ...made(approve(once, KSS)).incident, decisions: {} })).toBe('no-consent');
  });

  test('approvals are of the text that stood: a later text is approved anew', () => {
    const approve = (incident: Incident, by: typeof PSA | typeof KSS) =>
      made(approveStep(incident, '3.2.3a', by, SOON, AT.steps)).incident;
    const approved = approve(approve(taken('red', YES), PSA), KSS);
    const { incident } = made(proposeText(approved, 'En annan text', PSA, SOON));
    const informedText = { answer: 'yes', entry: incident.version, at: SOON } as const;
    const agreed = { ...incident, decisions: { ...incident.decisions, informedText } };
    expect(tick(agreed, { step: '3.2.3a', state: 'done' }, PSA, 'waiting')).toBe('approvals-missing');
  });

  test('nobody approves twice, whichever of their roles they do it in', () => {
    const once = made(approveStep(taken('red', YES), '3.2.3a', PSA, SOON, AT.steps)).incident;
    expect(approveStep(once, '3.2.3a', { ...PSA, role: 'KSS' }, SOON, AT.steps)).toBe('meanwhile');
  });

  test('the end waits for the last follow-up contact', () => {
    const close = (incident: Incident) => tick(incident, { step: '3.3.2', state: 'done' }, KSS, 'waiting');
    expect(close(taken('blue'))).toBe('follow-ups-open');
    expect(made(close({ ...taken('blue'), followUps: [] })).incident.version).toBe(3);
  });
});
