import * as z from 'zod/mini';
import { bundlingSchema, DEFAULT_BUNDLING } from '../alerts/bundle.ts';
import { dateSchema } from '../calendar/calendar.ts';
import { dueSchema } from '../calendar/due.ts';
import { askingSchema, DEFAULT_ASKING } from '../followups/asking.ts';
import { DEFAULT_CAMPAIGNS, DEFAULT_EVENTS, eventRulesSchema } from '../followups/events.ts';
import { DEFAULT_LADDER, ladderSchema } from '../followups/ladder.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import type { Level } from '../level/levels.ts';
import { MESSAGE_KINDS, type MessageKind } from '../messages/kinds.ts';
import { mistakable } from '../messages/mistakable.ts';
import { MESSAGE_WORDS, type Words } from '../messages/words.ts';
import { type Step, stepChangeSchema } from '../plan/step.ts';
import { DEFAULT_STEPS } from '../plan/steps.ts';
import { ruleSchema } from '../routing/rule.ts';
import { DEFAULT_RULES } from '../routing/rules.ts';

/** By when somebody contacts the person. The plan gives no deadlines: domain.md's defaults, section 4. */
const DEFAULT_CONTACT_BY = {
  red: { after: 'PT15M' },
  orange: { after: 'PT2H' },
  yellow: { workingDays: 1, at: '16:00' },
  blue: { workingDays: 3, at: '16:00' },
} as const satisfies Record<Level, z.output<typeof dueSchema>>;

/** At 24 hours, in decent hours, and at 7 days (domain.md, 6.4). */
const DEFAULT_ASK_AGAIN: readonly z.output<typeof dueSchema>[] = [
  { after: 'PT24H', between: ['08:00', '20:00'], within: 'PT36H' },
  { days: 7, at: '09:00', workingDay: true },
];

/** A misspelt placeholder would go out as it stands. */
const words = z.string().check(
  z.minLength(1),
  z.refine((text) => !/[{}]/.test(text.replace(/\{(service|ref|time|count)\}/g, '')), 'unknown placeholder'),
);

const wordsChange = z.partial(
  z.strictObject({ sms: words, subject: words, body: z.array(words), button: words }),
);

/**
 * What a municipality may change of the plan in its `config/` file, none of it in code. A list that is given replaces
 * the default as a whole; steps are changed one by one, by number.
 */
export const ruleFields = {
  /** Days on which its offices are closed besides Sweden's holidays, such as klämdagar. */
  closedDays: z._default(z.array(dateSchema), []),
  contactBy: z._default(
    z.strictObject({ red: dueSchema, orange: dueSchema, yellow: dueSchema, blue: dueSchema }),
    DEFAULT_CONTACT_BY,
  ),
  /** When the person is asked again about the police report, as long as it is open. */
  askAgain: z._default(z.array(dueSchema).check(z.maxLength(5)), [...DEFAULT_ASK_AGAIN]),
  // A row is known by its id: with two of the same, what one line found would silence the other.
  routing: z._default(
    z.array(ruleSchema).check(
      z.minLength(1),
      z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'an id stands twice'),
    ),
    [...DEFAULT_RULES],
  ),
  bundling: z._default(bundlingSchema, DEFAULT_BUNDLING),
  followUps: z._default(ladderSchema, [...DEFAULT_LADDER]),
  /** What something that happens in the year adds to a case's contacts, or moves. */
  events: z._default(eventRulesSchema, [...DEFAULT_EVENTS]),
  /** Election campaigns: an official who was exposed is visible again. */
  campaigns: z._default(
    z.array(
      z
        .strictObject({ from: dateSchema, to: dateSchema })
        .check(z.refine(({ from, to }) => from <= to, 'from before to')),
    ),
    [...DEFAULT_CAMPAIGNS],
  ),
  asking: z._default(askingSchema, DEFAULT_ASKING),
  plan: z._default(z.record(z.string(), stepChangeSchema), {}),
  /** The words of single messages: `{"sv": {"urgent": {"sms": "..."}}}`. */
  messages: z._default(
    z.partialRecord(z.enum(LANGUAGES), z.partialRecord(z.enum(MESSAGE_KINDS), wordsChange)),
    {},
  ),
};

/** The plan's steps with the municipality's changes. @throws Error for a change to a step that the plan has not */
export const stepsWith = (
  changes: Readonly<Record<string, z.output<typeof stepChangeSchema>>>,
): readonly Step[] => {
  const unknown = Object.keys(changes).filter((id) => !DEFAULT_STEPS.some((step) => step.id === id));
  if (unknown.length > 0) throw new Error(`The plan has no step ${unknown.join(', ')}`);
  return DEFAULT_STEPS.map((step) => ({ ...step, ...changes[step.id] }) as Step);
};

type MessageChanges = z.output<(typeof ruleFields)['messages']>;

/** The messages' words with the municipality's changes. @throws Error if a drill and an alert could be mixed up */
export const messagesWith = (
  changes: MessageChanges,
): Readonly<Record<Language, Record<MessageKind, Words>>> => {
  const messages = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(
        MESSAGE_KINDS.map((kind) => [
          kind,
          { ...MESSAGE_WORDS[language][kind], ...changes[language]?.[kind] },
        ]),
      ),
    ]),
  ) as Record<Language, Record<MessageKind, Words>>;
  const mixedUp = mistakable(messages);
  if (mixedUp.length > 0) throw new Error(`A drill and an alert could be mixed up: ${mixedUp.join(', ')}`);
  return messages;
};
