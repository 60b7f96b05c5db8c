import oxelosund from '../../config/oxelosund.json';
import { EVENTS } from '../../shared/followups/events.ts';
import { STOPPED } from '../../shared/followups/follow-up.ts';
import { OUTCOMES, REFERRAL_OUTCOMES } from '../../shared/followups/outcomes.ts';
import type { PlannedContact } from '../../shared/followups/view.ts';
import type { Reach } from '../../shared/incident/open-referral.ts';
import type { Language } from '../../shared/languages.ts';
import type { FollowUpPageProps } from '../../web/follow-up.tsx';
import type { ReferralPageProps } from '../../web/referral.tsx';

/** Only what the pages are told of it: each text that they get is tried with every kind of nonsense. */
const { name, shortName, timeZone } = oxelosund;
const municipality = { name, shortName, timeZone };

const at = '2027-03-02T14:05:00+01:00';

/** A contact in every state that it can be in. */
const PLAN: readonly PlannedContact[] = [
  { id: 'F0', state: 'answered', at },
  { id: 'F1', state: 'due', at },
  { id: 'F2', state: 'planned', at },
  ...EVENTS.map((event, index) => ({ id: `X${index}`, event, state: 'planned', at }) as const),
  ...STOPPED.map((stopped, index) => ({ id: `S${index}`, state: 'stopped', at, stopped }) as const),
];

const REACH: Reach = {
  name: 'Anna Ek',
  phone: '070-174 06 05',
  email: 'anna@example.com',
  other: 'Genom en vän',
  advice: 'Ring på dagen',
  language: 'fi',
  byRepresentative: false,
};

/** The page behind a reminder's link, in every state. */
export const followUpStates = (language: Language): Readonly<Record<string, FollowUpPageProps>> => {
  const base: FollowUpPageProps = {
    language,
    municipality,
    reference: 'K7QM-2RTX',
    step: 'F1',
    purpose: 'Sömn, trygghet, familj, bevis.',
    state: 'answered',
    role: 'PSA',
    today: '2027-03-02',
    errors: [],
    answers: [],
    handOverTo: [],
    wishes: { stoppedAt: at },
    plan: [],
    unplaced: false,
    left: [],
    mayClose: false,
    stands: true,
  };
  const waiting: FollowUpPageProps = {
    ...base,
    state: 'waiting',
    answers: OUTCOMES,
    handOverTo: ['PSA', 'KSS', 'TIB'],
    answerBy: at,
    plan: PLAN.slice(0, 1),
    wishes: { way: 'phone', pausedUntil: '2027-04-01' },
  };
  const order: FollowUpPageProps = { ...base, task: 'order', step: 'ORDER', plan: [] };
  return {
    waiting,
    wrong: {
      ...waiting,
      errors: [
        { path: 'until', code: 'day_past', message: 'Välj en dag som inte har varit.' },
        { path: 'day', code: 'day_missing', message: 'Välj en dag.' },
      ],
    },
    answered: { ...base, outcome: 'well', answeredAt: at, mayClose: true },
    'put off': { ...base, outcome: 'later', again: at },
    passed: { ...base, outcome: 'handed-over', stands: false },
    'paused, and over': { ...base, wishes: { pausedUntil: '2027-04-01' }, stands: false },
    ...Object.fromEntries(
      STOPPED.map((stopped) => [stopped, { ...base, state: 'stopped', stopped }] as const),
    ),
    order: {
      ...order,
      state: 'waiting',
      answers: ['ordered', 'handed-over'],
      handOverTo: ['KSS', 'TIB'],
      unplaced: true,
    },
    'order that is off': { ...order, state: 'stopped', stopped: 'withdrawn' },
    closing: {
      ...base,
      task: 'closing',
      step: 'CLOSING',
      state: 'waiting',
      answers: ['closed', 'later'],
      left: ['ORDER'],
    },
    'with every contact that there can be': { ...base, outcome: 'later', again: at, plan: PLAN },
    closed: { ...base, state: 'closed' },
  };
};

/** The occupational health service's page, in every state. */
export const referralStates = (language: Language): Readonly<Record<string, ReferralPageProps>> => {
  const base = { language, municipality, reference: 'K7QM-2RTX' };
  return {
    waiting: { ...base, answers: REFERRAL_OUTCOMES },
    open: { ...base, answers: REFERRAL_OUTCOMES, reach: REACH },
    'taken, through a representative': {
      ...base,
      answers: ['met', 'declined'],
      outcome: 'taken',
      reach: { language: 'fi', email: 'bo@example.com', byRepresentative: true, through: 'Bo Alm' },
    },
    met: { ...base, answers: [], outcome: 'met' },
  };
};
