import type { DeskItem, Task } from '../../shared/desk/tasks.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { DIRECTORY } from '../../shared/texts/desk-directory.ts';
import { STANDING } from '../../shared/texts/desk-states.ts';
import { fill } from '../../shared/texts/say.ts';
import { URGENCY } from '../../shared/texts/take.ts';
import { bySpoken, moment, spoken } from '../dates.ts';
import { type StaffProps, staffDocument } from './frame.tsx';
import type { StaffMunicipality } from './part.ts';

export interface TasksProps extends StaffProps {
  readonly municipality: Pick<StaffMunicipality, 'name' | 'shortName' | 'timeZone' | 'steps'>;
  readonly items: readonly DeskItem[];
  readonly now: string;
  /** Where the next page of the list begins. */
  readonly next?: string | undefined;
}

/** `GET /console`: what waits for somebody, the soonest first, and what else is under way. */
export const tasksPage = (props: TasksProps): string => {
  const { language, items, next } = props;
  const waiting = items.filter(({ tasks }) => tasks.length > 0);
  const others = items.filter(({ tasks }) => tasks.length === 0);
  return staffDocument({
    ...props,
    title: DESK.title[language],
    children: (
      <>
        <h1>{DESK.title[language]}</h1>
        <p class="soft">
          {fill(DESK.asOf[language], { time: moment(props.now, language, props.municipality.timeZone) })}
        </p>
        {waiting.length === 0 && <p class="lead">{DESK.nothing[language]}</p>}
        {waiting.map((item) => (
          <Waiting key={item.id} {...props} item={item} />
        ))}
        {others.length > 0 && (
          <section>
            <h2>{DESK.others[language]}</h2>
            <ul class="apart">
              {others.map((item) => (
                <li key={item.id}>
                  <CaseLink {...props} item={item} /> <Facts {...props} item={item} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {next && (
          <p>
            <a href={`?from=${encodeURIComponent(next.toWellFormed())}`}>{DESK.more[language]}</a>
          </p>
        )}
        <p>
          <a class="target" href={`${props.base}directory`}>
            {DIRECTORY.title[language]}
          </a>
        </p>
      </>
    ),
  });
};

type ItemProps = TasksProps & { readonly item: DeskItem };

const CaseLink = ({ base, item: { id, reference } }: ItemProps) => (
  <a class="target" href={`${base}cases/${id}`}>
    {reference}
  </a>
);

const Facts = ({ language, municipality, now, item: { level, status, receivedAt } }: ItemProps) => (
  <span class="soft">
    {[
      level && URGENCY[level][language],
      status && STANDING[status][language],
      `${DESK.received[language]} ${spoken(receivedAt, now, language, municipality.timeZone)}`,
    ]
      .filter(Boolean)
      .join(' · ')}
  </span>
);

const Waiting = (props: ItemProps) => (
  <section class="card">
    <h2>
      <CaseLink {...props} />
    </h2>
    <p>
      <Facts {...props} />
    </p>
    <ul class="apart">
      {props.item.tasks.map((task) => (
        <li key={`${task.kind} ${'step' in task ? task.step : ''}`}>
          {said(task, props)}
          {task.due && (
            <>
              <br />
              <Due {...props} due={task.due} />
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const said = (task: Task, { language, municipality: { steps } }: TasksProps): string => {
  if (task.kind === 'take') return DESK.take[language];
  if (task.kind === 'follow-up') return `${DESK.followUp[language]} (${task.step})`;
  return steps.find(({ id }) => id === task.step)?.text[language] ?? task.step;
};

/** Due times as a person would say them: late is said as late. */
const Due = ({ due, language, municipality: { timeZone }, now }: TasksProps & { readonly due: string }) => (
  <time class="soft" dateTime={due}>
    {due < now
      ? fill(DESK.late[language], { time: spoken(due, now, language, timeZone) })
      : fill(DESK.by[language], { time: bySpoken(due, now, language, timeZone) })}
  </time>
);
