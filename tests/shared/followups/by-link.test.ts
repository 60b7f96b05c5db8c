import { describe, expect, it } from 'vitest';
import type { FollowUpPost } from '../../../shared/api/requests.ts';
import type { DirectoryRole } from '../../../shared/directory/person.ts';
import { sayByLink } from '../../../shared/followups/by-link.ts';
import { followUpView } from '../../../shared/followups/view.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { municipality, OF_LEVEL, opened, report } from '../builders.ts';

const at = municipality();
/** 27 November 2026, 14:00 in Stockholm. */
const FRIDAY = '2026-11-27T13:00:00.000Z';
const IN_THE_SAME_TALK = '2026-11-27T13:50:00.000Z';
const LATER = '2026-11-27T14:00:00.000Z';
const LINK = { step: 'F1', attempt: 1, person: 'psa', role: 'PSA' as DirectoryRole };

const say = (incident: Incident, post: FollowUpPost, now = FRIDAY, link = LINK) =>
  sayByLink(incident, post, link, now, at);
const said = (incident: Incident, post: FollowUpPost, now = FRIDAY): Incident => {
  const change = say(incident, post, now);
  if (!change) throw new Error('nothing changed');
  return change.incident;
};
const shown = (incident: Incident, now: string) => followUpView(incident, LINK, now, at);

const due = fallDue(opened(report(OF_LEVEL.red)).incident, 'F1-1', FRIDAY, at)?.incident;
if (!due) throw new Error('F1 was not asked for');

/** Everything that is not one of the answers: each must be harmless in the hands of whoever finds an old message. */
const BESIDES: readonly FollowUpPost[] = [
  { choice: 'stop' },
  { choice: 'pause', until: '2027-02-01' },
  { event: 'investigation-closed' },
  { event: 'court-date', day: '2027-01-20' },
];

/** By what a reminder is over. */
const OVER: readonly [string, Incident][] = [
  ['was answered an hour ago', said(due, { outcome: 'well' })],
  ['was put off', said(due, { outcome: 'later', days: 3 })],
  ['is tried again, because the person was not reached', said(due, { outcome: 'not-reached' })],
  ['was handed over', said(due, { outcome: 'handed-over', to: 'KSS' })],
  ['was replaced, because the person paused', said(due, { choice: 'pause', until: '2027-02-01' })],
  ['is of a case that is closed', { ...due, status: 'closed' }],
];

describe('the link of a reminder that is waited for', () => {
  it.each(BESIDES)('takes what the person wishes and what has happened: %j', (post) => {
    expect(say(due, post)?.entry.by).toEqual({ kind: 'person', person: 'psa', role: 'PSA' });
    expect(shown(due, FRIDAY)?.stands).toBe(true);
  });

  it('still takes it in the same talk, after the answer, and puts a slip right', () => {
    const answered = said(due, { outcome: 'well' });
    for (const post of BESIDES) expect(say(answered, post, IN_THE_SAME_TALK)).not.toBeNull();
    const stopped = said(due, { choice: 'stop' });
    expect(said(stopped, { choice: 'start' }, IN_THE_SAME_TALK).contactWishes).toEqual({});
    expect(say(stopped, { choice: 'start' }, LATER)).toBeNull();
  });
});

describe.each(OVER)('the link of a reminder that %s', (_, incident) => {
  it.each([...BESIDES, { choice: 'start' } as const, { outcome: 'wants-support' } as const])(
    'changes nothing by %j',
    (post) => {
      expect(say(incident, post, LATER)).toBeNull();
    },
  );

  it('says calmly that it is over', () => {
    const view = shown(incident, LATER);
    expect(view).toMatchObject({ stands: false, answers: [], handOverTo: [], mayClose: false });
    expect(view?.state).not.toBe('waiting');
  });
});

describe('closing a case by the link of its last answer', () => {
  const strategist = { ...LINK, step: 'F7', role: 'KSS' as DirectoryRole, person: 'kss' };
  const last: Incident = {
    ...due,
    followUps: [
      { id: 'F7', attempt: 1, due: FRIDAY, state: 'answered', outcome: 'well', answeredAt: FRIDAY },
      { id: 'CLOSING', task: 'closing', attempt: 1, due: '2026-12-04T08:00:00.000Z', state: 'planned' },
    ],
  };
  const close = (now: string, incident = last, link = strategist) =>
    say(incident, { outcome: 'closed' }, now, link);

  it('is for the strategist, as long as the talk is fresh; the question itself comes with a link of its own', () => {
    expect(close(IN_THE_SAME_TALK)?.incident.status).toBe('closed');
    expect(close(LATER)).toBeNull();
    expect(close(LATER, last, { ...strategist, step: 'CLOSING' })?.incident.status).toBe('closed');
    expect(close(IN_THE_SAME_TALK, last, { ...strategist, role: 'PSA' })).toBeNull();
  });
});
