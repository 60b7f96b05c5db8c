import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { AnyOutcome } from '../followups/outcomes.ts';
import { TASK_IDS } from '../followups/tasks.ts';
import type { Language } from '../languages.ts';
import { answersTo } from './answer-follow-up.ts';
import { type Change, change } from './change.ts';
import type { Incident } from './incident.ts';

/** Whom to contact and how, for the occupational health service: what the report says of that and nothing else. */
export interface Reach {
  /** Absent: not said. */
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly other?: string | undefined;
  /** What to mind so that it is safe. */
  readonly advice?: string | undefined;
  readonly language: Language;
  /** Who is contacted instead of the person: whoever reported for them. */
  readonly through?: string | undefined;
  readonly byRepresentative: boolean;
}

/** How a referral stands; undefined once the consent is withdrawn, it was given anew since, or the case is closed. */
export const referralFor = (
  { followUps, status, decisions }: Incident,
  attempt: number,
): { readonly answers: readonly AnyOutcome[]; readonly outcome?: AnyOutcome | undefined } | undefined => {
  const referral = followUps.find(({ id }) => id === TASK_IDS.referral);
  const consent = decisions.occupationalHealth?.answer === 'yes';
  if (!referral || referral.attempt !== attempt || referral.state === 'stopped') return undefined;
  if (!consent || status === 'closed') return undefined;
  return { answers: answersTo(referral), ...(referral.outcome && { outcome: referral.outcome }) };
};

/** Reads whom to contact: an entry, so that the person can see who has. `null` where the referral does not stand. */
export const openReferral = (
  incident: Incident,
  attempt: number,
  by: { readonly person: string; readonly role: DirectoryRole },
  now: Instant,
): Change | null => {
  if (!referralFor(incident, attempt)) return null;
  return change(
    incident,
    {},
    {
      at: now,
      by: { kind: 'person', person: by.person, role: by.role },
      what: { kind: 'referral-opened', attempt },
    },
  );
};

/** Of the report, only what is needed to get in touch. */
export const reachOf = ({ report }: Incident): Reach => {
  const { name, ...ways } = report.contact;
  const byRepresentative = report.reporter === 'representative';
  return {
    ...ways,
    name: byRepresentative ? report.affectedPerson : name,
    language: report.language,
    byRepresentative,
    ...(byRepresentative && { through: name }),
  };
};
