import type { Delivery } from '../alerts/delivery.ts';
import { DIRECTORY_ROLES, type Post } from '../directory/person.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../routing/rule.ts';
import { type Answer, type Asked, answerOf, type Drill } from './drill.ts';

/** What became of a drill's message: how far it is known to have come. `not-sent`: not handed over to any service. */
export type Reached = 'not-sent' | 'handed-over' | 'delivered' | 'failed';

/** What became of a drill for one person. Times are seconds from the drill's beginning. */
export interface PersonReport extends Asked {
  /** The messages that there were to send; without any, the directory has no way to reach this person. */
  readonly messages: readonly { readonly channel: MessageChannel; readonly reached: Reached }[];
  readonly answered?: { readonly channel: MessageChannel; readonly seconds: number };
}

/** How many were asked, and how many answered. */
interface Count {
  readonly asked: number;
  readonly answered: number;
}

/** What a drill has shown, in figures alone: it names a role and a party, and nobody. */
export interface DrillFigures extends Count {
  readonly away: number;
  readonly medianSeconds?: number;
  readonly slowestSeconds?: number;
  /** `handedOver`: to the mail or SMS service; `delivered` of these, as far as the service has said so. */
  readonly channels: readonly {
    readonly channel: MessageChannel;
    readonly handedOver: number;
    readonly delivered: number;
    readonly failed: number;
    readonly notSent: number;
  }[];
  /** By role and, for a party's officers, by party; somebody with several posts counts in each. */
  readonly posts: readonly (Count & Pick<Post, 'role' | 'party'> & { readonly slowestSeconds?: number })[];
}

/** Person by person, in the order in which they were asked. */
export const peopleIn = (drill: Drill, deliveries: readonly Delivery[]): readonly PersonReport[] =>
  drill.asked.map(({ person, posts }) => {
    const answer = answerOf(drill, person);
    return {
      person,
      posts,
      messages: MESSAGE_CHANNELS.flatMap((channel) =>
        deliveries
          .filter((each) => each.message === 'drill' && each.person === person && each.channel === channel)
          .map((each) => ({ channel, reached: reachedBy(each) })),
      ),
      ...(answer && { answered: { channel: answer.channel, seconds: secondsOf(answer, drill) } }),
    };
  });

export const figuresOf = (drill: Drill, deliveries: readonly Delivery[]): DrillFigures => {
  const people = peopleIn(drill, deliveries);
  const seconds = people.flatMap(({ answered }) => answered?.seconds ?? []).sort((a, b) => a - b);
  const messages = people.flatMap((person) => person.messages);
  return {
    asked: people.length,
    answered: seconds.length,
    away: drill.away,
    ...medianAndSlowest(seconds),
    channels: MESSAGE_CHANNELS.map((channel) => {
      const reached = messages.filter((each) => each.channel === channel).map((each) => each.reached);
      const count = (...states: Reached[]) => reached.filter((each) => states.includes(each)).length;
      return {
        channel,
        handedOver: count('handed-over', 'delivered'),
        delivered: count('delivered'),
        failed: count('failed'),
        notSent: count('not-sent'),
      };
    }),
    posts: postsIn(people),
  };
};

/** Seconds from the drill's beginning to an answer. */
export const secondsOf = ({ at }: Answer, { startedAt }: Pick<Drill, 'startedAt'>): number =>
  Math.max(0, Math.round((Date.parse(at) - Date.parse(startedAt)) / 1000));

const medianAndSlowest = (sorted: readonly number[]) => {
  const slowestSeconds = sorted.at(-1);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (slowestSeconds === undefined || lower === undefined || upper === undefined) return {};
  return { medianSeconds: Math.round((lower + upper) / 2), slowestSeconds };
};

const reachedBy = ({ state }: Delivery): Reached =>
  state === 'handed-over' || state === 'delivered' || state === 'failed' ? state : 'not-sent';

const postsIn = (people: readonly PersonReport[]): DrillFigures['posts'] => {
  const holders = Map.groupBy(
    people.flatMap(({ posts, answered }) => [...keysOf(posts)].map((key) => ({ key, answered }))),
    ({ key }) => key,
  );
  return [...holders]
    .map(([key, held]) => {
      const [role, party] = key.split(' ') as [Post['role'], string?];
      const seconds = held.flatMap(({ answered }) => answered?.seconds ?? []);
      return {
        role,
        ...(party && { party }),
        asked: held.length,
        answered: seconds.length,
        ...(seconds.length > 0 && { slowestSeconds: Math.max(...seconds) }),
      };
    })
    .sort(byRoleAndParty);
};

/** Role and party of each post that somebody holds, once if they hold it twice. */
const keysOf = (posts: readonly Post[]) =>
  new Set(posts.map(({ role, party }) => [role, party].filter(Boolean).join(' ')));

const byRoleAndParty = (a: Pick<Post, 'role' | 'party'>, b: Pick<Post, 'role' | 'party'>): number =>
  DIRECTORY_ROLES.indexOf(a.role) - DIRECTORY_ROLES.indexOf(b.role) ||
  (a.party ?? '').localeCompare(b.party ?? '');
