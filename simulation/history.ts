import type { Outcome, Told } from './checks/case.ts';
import { fieldOf, type Image } from './store.ts';

const MOST_LINES = 60;

/** What happened to the case that was complained of last, shortened: its entries, and every step of its deliveries and deadlines. */
export const historyOf = (
  cases: readonly Told[],
  { store, senders, complaints }: Pick<Outcome, 'store' | 'senders' | 'complaints'>,
): string[] => {
  const last = complaints.findLast(({ incident }) => cases.some((told) => told.incident.id === incident));
  const first = cases.find((told) => told.incident.id === last?.incident) ?? cases[0];
  if (!first) return [];
  const { id, reference, level, status } = first.incident;
  const lines = [
    ...store.written
      .filter(({ pk }) => pk === `INCIDENT#${id}`)
      .map(({ at, sk, before, after }) => ({
        at,
        text: `${nameOf(sk, after ?? before)}: ${stateOf(before)} -> ${stateOf(after)}`,
      })),
    ...senders.sent
      .filter((sent) =>
        first.sent.some(({ at, to, text }) => at === sent.at && to === sent.to && text === sent.text),
      )
      .map(({ at, channel, to, lied, process }) => ({
        at,
        text: `${channel} to ${to.person.id} by ${process.name} ${process.id}${lied ? ', answered as lost' : ''}`,
      })),
    ...complaints
      .filter(({ incident }) => incident === id)
      .map(({ at, code, error, state }) => ({ at, text: [code, error, state].filter(Boolean).join(' ') })),
  ].sort((a, b) => a.at - b.at);
  const shortened =
    lines.length > MOST_LINES
      ? [
          ...lines.slice(0, MOST_LINES / 2),
          { at: 0, text: `… ${lines.length - MOST_LINES} more …` },
          ...lines.slice(-MOST_LINES / 2),
        ]
      : lines;
  return [
    `${reference}, ${level}, ${status}`,
    ...shortened.map(({ at, text }) => `  ${at ? new Date(at).toISOString() : ''} ${text}`),
  ];
};

/** What a row is, to whoever reads the history. */
const nameOf = (sk: string, image: Image | undefined): string => {
  if (!sk.startsWith('DELIVERY#')) return sk;
  const field = (name: string) => fieldOf(image, name);
  return `${field('message')} of entry ${image?.body?.M?.entry?.N} to ${field('person')} by ${field('channel')}`;
};

const stateOf = (image: Image | undefined): string => {
  if (!image) return 'nothing';
  const said =
    image.body?.M?.what?.M?.kind?.S ?? fieldOf(image, 'state') ?? fieldOf(image, 'status') ?? 'there';
  return image.open ? `${said} (waits)` : said;
};
