import type { Instant } from '../../shared/calendar/zoned.ts';
import { endsDrill } from '../../shared/incident/deadline.ts';
import { fallDue } from '../../shared/incident/fall-due.ts';
import { isLate, waitsUntil } from '../../shared/incident/late.ts';
import { changeCase, readIncident } from '../aws/cases.ts';
import { deadlineKey, postponeDeadline } from '../aws/deadlines.ts';
import { readRow } from '../aws/waiting.ts';
import { count, log } from '../log.ts';
import { caseRules } from '../municipality.ts';
import { now } from '../time.ts';
import { endDrillBy } from './drill-end.ts';

/**
 * A deadline that is due becomes an entry, or nothing if there is nothing left to say. Either way its row is done. One
 * of a file first looks for what has become of it; one that is woken too early, by a schedule that somebody has changed,
 * waits on, and so does a reminder that an outage would bring in the night.
 *
 * @param deadline its whole id, `<incident>.<what>`
 */
export const speakDeadline = async (incident: string, deadline: string): Promise<void> => {
  if (endsDrill(deadline)) return endDrillBy(incident, deadline);
  const due = await dueOf(deadline);
  if (isEarly(due)) {
    log.warn('deadline.early', { incident, deadline });
    return;
  }
  const what = deadline.slice(deadline.indexOf('.') + 1);
  if (due !== undefined && (await isHeld(incident, deadline, what, due))) return;
  const [, file] = /^(?:file|scan)-(\d+)/.exec(what) ?? [];
  if (file !== undefined) {
    // Loaded only for this: most of what falls due has nothing to do with files.
    const { lookForEvidence } = await import('./look-for-evidence.ts');
    await lookForEvidence(incident, Number(file));
  }
  const changed = await changeCase(incident, (current) => fallDue(current, what, now(), caseRules), {
    closes: deadline,
  });
  if (!changed) throw new Error('case.missing');
  if (changed.changed && what.startsWith('ack')) count('Escalated');
  log.info('deadline.due', {
    incident,
    deadline,
    state: changed.changed ? 'spoken' : 'nothing-left-to-say',
  });
};

/** Schedules know whole seconds, and no two clocks are quite the same. */
const TOLERANCE_MS = 60_000;

const isEarly = (due: Instant | undefined): boolean =>
  due !== undefined && Date.parse(due) - Date.parse(now()) > TOLERANCE_MS;

const dueOf = async (deadline: string): Promise<Instant | undefined> => {
  const due = (await readRow(deadlineKey(deadline)))?.due;
  return typeof due === 'string' ? due : undefined;
};

/** A reminder much later than it should be waits until somebody may be asked again: then the sweep or its schedule wakes it. */
const isHeld = async (incident: string, deadline: string, what: string, due: Instant): Promise<boolean> => {
  if (!isLate(what, due, now())) return false;
  const found = await readIncident(incident);
  const until = found && waitsUntil(found, what, due, { now: now(), rules: caseRules });
  if (!until || !(await postponeDeadline(deadline, due, until))) return false;
  log.info('deadline.held', { incident, deadline });
  return true;
};
