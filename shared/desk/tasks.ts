import { decideAccess } from '../access/decide.ts';
import { toLocal } from '../calendar/zoned.ts';
import type { Person } from '../directory/person.ts';
import { askedFor } from '../followups/asked-for.ts';
import type { Incident } from '../incident/incident.ts';
import type { Level } from '../level/levels.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { candidates } from '../routing/candidates.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import { obstacle } from './conditions.ts';
import { isFor } from './steps.ts';

/** A case of the list, and who was asked to take it. */
export interface ListedCase {
  readonly incident: Incident;
  readonly asked: ReadonlySet<string>;
}

/** One thing that waits for somebody. `due` null: whenever there is time. */
export type Task =
  | { readonly kind: 'take'; readonly due: string }
  | { readonly kind: 'step'; readonly step: string; readonly due: string | null }
  | { readonly kind: 'follow-up'; readonly step: string; readonly due: string };

/** A case in somebody's list, as far as they see it. */
export interface DeskItem {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly level?: Level;
  readonly status?: Incident['status'];
  readonly takenBy?: NonNullable<Incident['taken']>;
  /** What waits for this person in it, the soonest first. */
  readonly tasks: readonly Task[];
}

/** Who looks at the list, and when. */
export interface Desk {
  readonly viewer: Person;
  readonly people: readonly Person[];
  readonly now: string;
  readonly municipality: Municipality;
}

/**
 * The cases that exist for somebody, with what waits for them in each: first what is due soonest, then, without tasks, the
 * others in the list's own order.
 */
export const deskItems = (cases: readonly ListedCase[], desk: Desk): readonly DeskItem[] => {
  const items = cases.flatMap((each) => itemOf(each, desk));
  const waiting = items.filter(({ tasks }) => tasks.length > 0);
  const rest = items.filter(({ tasks }) => tasks.length === 0);
  return [...waiting.sort((a, b) => (firstDue(a) < firstDue(b) ? -1 : 1)), ...rest];
};

/** Text that sorts after every moment, for what has no time. */
const WHENEVER = '~';
const firstDue = ({ tasks }: DeskItem): string => tasks[0]?.due ?? WHENEVER;

const itemOf = ({ incident, asked }: ListedCase, desk: Desk): DeskItem[] => {
  const { viewer, people } = desk;
  const access = decideAccess({ incident, asked, viewer, people });
  if (!access.exists) return [];
  const { id, reference, receivedAt, level, status, taken } = incident;
  const tasks = [
    ...takeTask(incident, asked, viewer),
    ...(access.sees.steps ? stepTasks(incident, access.rolesThatMay.tickStep, desk) : []),
    ...(access.sees.followUps ? followUpTasks(incident, desk) : []),
  ];
  return [
    {
      id,
      reference,
      receivedAt,
      ...(access.sees.summary && { level, status, ...(taken && { takenBy: taken }) }),
      tasks: tasks.sort((a, b) => ((a.due ?? WHENEVER) < (b.due ?? WHENEVER) ? -1 : 1)),
    },
  ];
};

const takeTask = (
  { status, answerBy, passedOn }: Incident,
  asked: ReadonlySet<string>,
  { id }: Person,
): Task[] =>
  (status === 'waiting' || status === 'unanswered') && asked.has(id) && !passedOn.includes(id)
    ? [{ kind: 'take', due: answerBy }]
    : [];

/** Steps that are open, that nothing stands in the way of, and that one of the person's roles owns. */
const stepTasks = (
  incident: Incident,
  roles: readonly string[],
  { municipality: { steps } }: Desk,
): Task[] =>
  incident.status === 'closed'
    ? []
    : incident.steps.flatMap((state): Task[] => {
        const step = steps.find(({ id }) => id === state.id);
        if (!step || state.state !== 'open' || !isFor(step, roles) || obstacle(incident, step)) return [];
        return [{ kind: 'step', step: state.id, due: state.due }];
      });

/** Contacts that are due and whose line begins, today, with this person. */
const followUpTasks = (incident: Incident, { viewer, people, now, municipality }: Desk): Task[] =>
  incident.followUps.flatMap((contact): Task[] => {
    if (contact.state !== 'due') return [];
    const { lines } = askedFor(contact, incident, municipality);
    const setting = {
      party: incident.report.party,
      excluded: (person: Person) => isKeptOut(incident.report, person, people),
    };
    const today = toLocal(now, municipality.timeZone).date;
    const theirs = lines.some((line) => candidates(line, people, setting, today)[0]?.person.id === viewer.id);
    return theirs ? [{ kind: 'follow-up', step: contact.id, due: contact.due }] : [];
  });
