import { municipality } from '../../functions/municipality.ts';
import { addDays, toLocal } from '../../shared/calendar/zoned.ts';
import { SAID_EVENTS } from '../../shared/followups/events.ts';
import type { FollowUpView } from '../../shared/followups/view.ts';
import type { Choice } from '../../shared/incident/choose-contacts.ts';
import type { SimulatedFunction } from '../handlers.ts';
import type { Neighbour } from '../people.ts';
import type { SimulatedAnswer } from '../processes.ts';
import type { Stage } from '../stage.ts';
import type { Journal } from './journal.ts';

const HOUR = 3_600_000;
const JSON_HEADERS = { accept: 'application/json', 'content-type': 'application/json' };
const LINK = /https?:\/\/\S+\/(alerts|follow-ups|referrals|waiting)\/([\w-]+)/;

type Parts = Pick<Stage, 'world' | 'processes' | 'random'> & {
  readonly journal: Journal;
  /** Which case a reference is of: a link in a list of several is of none by itself. */
  caseNamed(reference: string): string | undefined;
};

/** What those who are asked do with their messages over a year: every kind of answer, what the person has told them, or nothing. */
export class Roles {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  arrived({ heeds }: Neighbour, text: string): void {
    const [, path, token] = LINK.exec(text) ?? [];
    if (!path || !token) return;
    const { world, random } = this.#parts;
    // A mail scanner opens the link before anybody does.
    if (random.chance(0.1)) void this.#ask(path, token, 'GET');
    if (!random.chance(heeds)) return;
    world.after(random.wait(random.pick([0.5, 20, 120]) * HOUR), () => void this.#act(path, token));
  }

  async #act(path: string, token: string): Promise<void> {
    const { random } = this.#parts;
    if (path === 'alerts') await this.#insist(path, token, { action: random.pick(['take', 'take', 'pass']) });
    if (path === 'follow-ups') await this.#answer(token);
    if (path === 'referrals') await this.#look(token);
    if (path === 'waiting') {
      const list = await this.#ask(path, token, 'GET');
      if (list?.statusCode !== 200) return;
      for (const { href, state } of JSON.parse(list.body).items as { href: string; state: string }[]) {
        const [, kind, own] = /\.\.\/(alerts|follow-ups)\/([\w-]+)$/.exec(href) ?? [];
        if (state === 'waiting' && kind && own) await this.#act(kind, own);
      }
    }
  }

  async #answer(token: string): Promise<void> {
    const { random, world, journal } = this.#parts;
    const page = await this.#ask('follow-ups', token, 'GET');
    if (page?.statusCode !== 200) return;
    const { answers, handOverTo, mayClose, reference, stands } = JSON.parse(page.body) as FollowUpView;
    const incident = this.#parts.caseNamed(reference);
    const begun = world.now();
    // Links that are over are used as well: nothing comes of it, and nobody is told that anything did.
    if (random.chance(0.06)) {
      const { choice, post } = this.#told();
      const done = await this.#insist('follow-ups', token, post);
      if (done?.statusCode === 200 && isSo(JSON.parse(done.body), choice) && incident)
        journal.chosen.push({ incident, begun, done: world.now(), choice });
    }
    if (stands && random.chance(0.05)) {
      const event = random.pick(SAID_EVENTS);
      const day = this.#day(random.between(-5, 90));
      await this.#insist('follow-ups', token, { event, day });
    }
    const outcome = random.pick(answers.length > 0 ? answers : mayClose ? ['closed' as const] : []);
    if (outcome === undefined || (outcome === 'closed' && random.chance(0.5))) return;
    await this.#insist('follow-ups', token, {
      outcome,
      ...(outcome === 'later' && { days: random.between(1, 14) }),
      ...(outcome === 'handed-over' && { to: random.pick(handOverTo) }),
    });
  }

  /** What the person has said to whoever called. */
  #told() {
    const { random } = this.#parts;
    const until = this.#day(random.between(1, 60));
    return random.pick([
      { post: { choice: 'stop' }, choice: { stop: true } },
      { post: { choice: 'start' }, choice: { stop: false, pausedUntil: null } },
      { post: { choice: 'pause', until }, choice: { pausedUntil: until } },
    ]);
  }

  #day(days: number) {
    return addDays(toLocal(this.#parts.world.date().toISOString(), municipality.timeZone).date, days);
  }

  /** Occupational health looks whom to contact, perhaps long after the mail came, and says what came of it. */
  async #look(token: string): Promise<void> {
    const { random, world, journal } = this.#parts;
    for (const action of ['open', random.pick(['taken', 'met', 'declined'])]) {
      const begun = world.now();
      const said = await this.#insist('referrals', token, { action });
      const open = said?.statusCode === 200;
      if (said) journal.looked.push({ token, begun, answered: world.now(), open });
      await world.sleep(random.wait(48 * HOUR));
    }
  }

  /** Somebody who sees an error tries again, three times. */
  async #insist(path: string, token: string, body: object): Promise<SimulatedAnswer | undefined> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const said = await this.#ask(path, token, 'POST', body);
      if (said && said.statusCode < 500) return said;
      await this.#parts.world.sleep(30_000 + this.#parts.random.wait(60_000));
    }
    return undefined;
  }

  async #ask(
    path: string,
    token: string,
    httpMethod: 'GET' | 'POST',
    body?: object,
  ): Promise<SimulatedAnswer | undefined> {
    const ended = await this.#parts.processes.invoke(FUNCTION_OF[path] ?? 'follow-up', {
      httpMethod,
      resource: `/${path}/{token}`,
      pathParameters: { token },
      headers: JSON_HEADERS,
      queryStringParameters: null,
      isBase64Encoded: false,
      body: body ? JSON.stringify(body) : null,
      requestContext: { requestId: 'simulated' },
    });
    return ended.state === 'answered' ? (ended.value as SimulatedAnswer) : undefined;
  }
}

/** Whether it is as the person told whoever said it. */
const isSo = ({ wishes, state }: FollowUpView, { stop, pausedUntil }: Choice): boolean =>
  state !== 'closed' &&
  (stop ?? false) === (wishes.stoppedAt !== undefined) &&
  (pausedUntil === undefined || (pausedUntil ?? undefined) === wishes.pausedUntil);

const FUNCTION_OF: Readonly<Record<string, SimulatedFunction>> = {
  alerts: 'take',
  'follow-ups': 'follow-up',
  waiting: 'follow-up',
  referrals: 'referral',
};
