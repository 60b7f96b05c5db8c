import type { Delivery } from '../../shared/alerts/delivery.ts';
import type { Mark } from '../../shared/directory/mark.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { type Row, type Scene, tablesOf } from './scene.ts';

/** A case as it stands in the table, found by its reference. */
export const caseOf = async (scene: Scene, reference: string) => {
  const rows = await (await tablesOf(scene)).rows('incidents');
  const incident = rows.find(({ kind, body }) => kind === 'incident' && Object(body).reference === reference);
  if (!incident) throw new Error(`There is no case ${reference}`);
  const own = rows.filter(({ pk }) => pk === incident.pk).sort((a, b) => (a.sk < b.sk ? -1 : 1));
  const bodies = <Body>(kind: string) =>
    own.filter((row) => row.kind === kind).map(({ body }) => body as Body);
  return {
    id: (incident.body as Incident).id,
    incident: incident.body as Incident,
    entries: bodies<Entry>('entry'),
    deliveries: bodies<Delivery>('delivery'),
    rows: own as readonly Row[],
  };
};

/** What happened in a case, oldest first: the kinds of its entries. */
export const timelineOf = async (scene: Scene, reference: string): Promise<string[]> =>
  (await caseOf(scene, reference)).entries.map(({ what }) => what.kind);

/** Where each message of a case stands: `Säkerhetsansvarig KD sms delivered`, in the order of the letters. */
export const statesOf = async (scene: Scene, reference: string): Promise<string[]> => {
  const people = await (await tablesOf(scene)).people();
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person;
  return (await caseOf(scene, reference)).deliveries
    .map(({ person, channel, state }) => `${nameOf(person)} ${channel} ${state}`)
    .sort();
};

/** The contacts that are marked as not working. */
export const marksOf = async (scene: Scene): Promise<readonly Mark[]> =>
  (await (await tablesOf(scene)).rows('directory'))
    .filter(({ kind }) => kind === 'mark')
    .map(({ body }) => body as Mark);

/** Who got what of a case by which channel, in the order of the letters: `Säkerhetsansvarig KD sms`. */
export const got = async (scene: Scene, reference: string): Promise<string[]> =>
  (await scene.outbox())
    .filter(({ incident }) => incident === reference)
    .map(({ person, channel }) => `${person} ${channel}`)
    .sort();

/** What a figure has come to since the stack started. */
export const figureOf = async (scene: Scene, metric: string): Promise<number> => {
  const { figures } = (await scene.call('GET', '/_local/health')).body as {
    figures: { metric: string; sum: number }[];
  };
  return figures.filter((each) => each.metric === metric).reduce((sum, each) => sum + each.sum, 0);
};

/** How many messages lie in each failure queue in which some do. */
export const givenUp = async (scene: Scene): Promise<Record<string, number>> => {
  const { failures } = (await scene.call('GET', '/_local/health')).body as {
    failures: { failing: string; count: number }[];
  };
  return Object.fromEntries(failures.map(({ failing, count }) => [failing, count]));
};
