import { render } from 'preact-render-to-string';
import type { Person } from '../shared/directory/person.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { WaitingDeadline } from './deadlines.ts';
import type { Failures } from './failures.ts';
import { FAULT_MODES, FAULT_SERVICES, type Fault } from './faults.ts';
import type { Figure } from './figures.ts';
import { FollowUps, type LongRun } from './follow-ups.tsx';
import { Health } from './health.tsx';
import type { Sent } from './outbox.ts';
import { LOCAL_STYLE } from './page-style.ts';

interface PageFacts {
  readonly municipality: Municipality;
  readonly now: Date;
  readonly people: readonly Person[];
  readonly sent: readonly Sent[];
  readonly deadlines: readonly WaitingDeadline[];
  readonly longRun: LongRun;
  readonly faults: readonly Fault[];
  readonly figures: readonly Figure[];
  readonly failures: ReturnType<Failures['lying']>;
}

/** `GET /_local`: every demo person's phone and mailbox, the clock, what is to fall due and the faults. */
export const localPage = (facts: PageFacts): string =>
  `<!doctype html>${render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Värna on this machine</title>
        <style dangerouslySetInnerHTML={{ __html: LOCAL_STYLE }} />
      </head>
      <body>
        <header>
          <h1>Värna on this machine</h1>
          <p>
            What the people of {facts.municipality.name} would see on their phones and in their mailboxes. All
            of them are invented. <a href="/">Open the form</a>
          </p>
        </header>
        <main>
          <Clock {...facts} />
          <Health {...facts} />
          <Phones {...facts} />
          <FollowUps {...facts.longRun} municipality={facts.municipality} />
          <Deadlines {...facts} />
          <Faults {...facts} />
        </main>
      </body>
    </html>,
  )}`;

const inZone = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(date);

const STEPS = [
  ['PT15M', '15 minutes'],
  ['PT2H', '2 hours'],
  ['P1D', '1 day'],
  ['P7D', '1 week'],
  ['P1M', '1 month'],
  ['P1Y', '1 year'],
] as const;

const Clock = ({ now, municipality }: PageFacts) => (
  <section aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p class="now">
      <time dateTime={now.toISOString()}>{inZone(now, municipality.timeZone)}</time>
    </p>
    <form method="post" action="/_local/clock" class="row">
      <span>Move forward:</span>
      {STEPS.map(([duration, label]) => (
        <button key={duration} name="advance" value={duration} type="submit">
          {label}
        </button>
      ))}
    </form>
  </section>
);

const Phones = ({ people, sent, municipality }: PageFacts) => {
  const reached = people.filter(({ name }) => sent.some(({ person }) => person === name));
  const quiet = people.filter((person) => !reached.includes(person));
  return (
    <section aria-labelledby="phones">
      <h2 id="phones">Phones and mailboxes</h2>
      {sent.length === 0 ? (
        <p>Nothing has been sent yet. Fill in the form, then load this page again.</p>
      ) : (
        <form method="post" action="/_local/outbox" class="row">
          <button name="_method" value="DELETE" type="submit">
            Empty them all
          </button>
        </form>
      )}
      <div class="phones">
        {reached.map((person) => (
          <Phone
            key={person.id}
            person={person}
            sent={sent.filter((each) => each.person === person.name)}
            timeZone={municipality.timeZone}
          />
        ))}
      </div>
      {quiet.length > 0 && (
        <details>
          <summary>{quiet.length} people have got nothing</summary>
          <ul>
            {quiet.map(({ id, name, posts }) => (
              <li key={id}>
                {name} ({posts.map(({ role, party }) => [role, party].filter(Boolean).join(' ')).join(', ')})
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Phone = ({ person, sent, timeZone }: { person: Person; sent: readonly Sent[]; timeZone: string }) => (
  <article class="phone">
    <h3>{person.name}</h3>
    <p class="address">
      {person.mobile} · {person.email}
    </p>
    <ol>
      {sent.map((message) => (
        <li key={message.id} class={message.channel}>
          <p class="when">
            {message.channel === 'sms' ? 'SMS' : 'E-mail'} · {inZone(new Date(message.at), timeZone)}
          </p>
          {message.subject && <p class="subject">{message.subject}</p>}
          <p class="text">
            <Linked text={message.text} />
          </p>
        </li>
      ))}
    </ol>
  </article>
);

/** A text whose links can be followed. Only this stack's own address becomes one. */
const Linked = ({ text }: { text: string }) => (
  <>
    {text
      .split(/(http:\/\/localhost:\d+\/\S+)/)
      .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
  </>
);

const Deadlines = ({ deadlines, municipality }: PageFacts) => (
  <section aria-labelledby="schedules">
    <h2 id="schedules">Schedule</h2>
    {deadlines.length === 0 ? (
      <p>Nothing is waiting to fall due.</p>
    ) : (
      <table>
        <caption>
          All that is still to fall due, for a year. What is due within {municipality.scheduleDaysAhead} days
          is in the Scheduler’s hands; until then it is a row of the table.
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">In the Scheduler’s hands</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map(({ name, at, scheduled }) => (
            <tr key={name}>
              <td>{at.replace('T', ' ')}</td>
              <td>{name}</td>
              <td>{scheduled ? 'yes' : 'not yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

const Faults = ({ faults }: PageFacts) => (
  <section aria-labelledby="faults">
    <h2 id="faults">Faults</h2>
    {faults.length > 0 && (
      <>
        <ul>
          {faults.map(({ service, mode, count, to }) => (
            <li key={`${service}${mode}${to}`}>
              {service}: {mode} {count && `× ${count}`} {to && `for ${to}`}
            </li>
          ))}
        </ul>
        <form method="post" action="/_local/faults">
          <button name="_method" value="DELETE" type="submit">
            Clear all faults
          </button>
        </form>
      </>
    )}
    <form method="post" action="/_local/faults" class="row">
      <Choice name="service" label="Service" values={FAULT_SERVICES} />
      <Choice name="mode" label="Fault" values={FAULT_MODES} />
      <label>
        How often <input name="count" type="number" min="1" placeholder="always" />
      </label>
      <label>
        For <input name="to" placeholder="everybody" />
      </label>
      <button type="submit">Set the fault</button>
    </form>
  </section>
);

const Choice = ({ name, label, values }: { name: string; label: string; values: readonly string[] }) => (
  <label>
    {label}{' '}
    <select name={name}>
      {values.map((value) => (
        <option key={value}>{value}</option>
      ))}
    </select>
  </label>
);
