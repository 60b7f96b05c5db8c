import { deskList } from '../functions/aws/desk.ts';
import { type Overview, type OverviewItem, overviewOf } from '../shared/followups/overview.ts';
import { planOf } from '../shared/followups/view.ts';
import type { Incident } from '../shared/incident/incident.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import { STOPPED_NAMES } from '../shared/texts/contacts.ts';
import { ContactList } from '../web/contact-list.tsx';
import { YearStrip } from '../web/year-strip.tsx';

/** What the long run looks like now, over all cases that are not closed. */
export interface LongRun extends Overview {
  readonly cases: readonly Incident[];
}

/** Reads every case that is not closed. @param now ISO 8601 in UTC */
export const longRun = async (now: string, municipality: Municipality): Promise<LongRun> => {
  const cases: Incident[] = [];
  let from: string | undefined;
  do {
    const page = await deskList('active', from);
    cases.push(...page.cases.map(({ incident }) => incident));
    from = page.next;
  } while (from);
  return { ...overviewOf(cases, now, municipality), cases };
};

/** For whoever opens `/_local`: who is due this week, overdue, stopped and why; and each case's year. */
export const FollowUps = ({
  overdue,
  thisWeek,
  stopped,
  cases,
  municipality,
}: LongRun & { readonly municipality: Municipality }) => (
  <section aria-labelledby="follow-ups">
    <h2 id="follow-ups">Follow-ups</h2>
    <Items caption="Overdue" items={overdue} />
    <Items caption="Due within seven days" items={thisWeek} />
    <Items caption="Stopped" items={stopped} />
    {cases.map((incident) => {
      const plan = planOf(incident, municipality);
      const { reference, receivedAt } = incident;
      return (
        <details key={reference}>
          <summary>The year of {reference}</summary>
          <YearStrip plan={plan} from={receivedAt} reference={reference} language="en" />
          <ContactList plan={plan} language="en" timeZone={municipality.timeZone} />
        </details>
      );
    })}
  </section>
);

const Items = ({ caption, items }: { caption: string; items: readonly OverviewItem[] }) =>
  items.length === 0 ? (
    <p>{caption}: none.</p>
  ) : (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">What</th>
          <th scope="col">Role</th>
          <th scope="col">When</th>
          <th scope="col">How it stands</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.reference} ${item.id}`}>
            <td>{item.reference}</td>
            <td>{item.id}</td>
            <td>{item.role}</td>
            <td>{item.at.slice(0, 10)}</td>
            <td>{standing(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const standing = ({ why, reminded, answerBy }: OverviewItem): string => {
  if (why) return STOPPED_NAMES[why].en;
  if (answerBy === undefined) return 'planned';
  return `asked, reminded ${reminded} times, answer by ${answerBy.slice(0, 10)}`;
};
