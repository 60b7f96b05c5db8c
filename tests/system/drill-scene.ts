import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { directoryStore } from '../../functions/aws/directory.ts';
import type { Sent } from '../../local/outbox.ts';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Drill } from '../../shared/drill/drill.ts';
import { DRILL_WORD } from '../../shared/messages/words.ts';
import { startScene, tablesOf } from './scene.ts';

/** What the button on a drill's page posts. */
export const RECEIVED = { action: 'received' };

/** `person channel` of each message, in a fixed order. */
export const heard = (outbox: readonly Sent[]) =>
  outbox.map(({ person, channel }) => `${person} ${channel}`).sort();

/** The messages that say in their language, right after the service's name, that they are a drill's. */
export const marked = (outbox: readonly Sent[]) =>
  outbox.filter(({ subject, text, language }) =>
    (subject ?? text).startsWith(
      `Värna Oxelösund: ${DRILL_WORD[(language ?? 'sv') as keyof typeof DRILL_WORD]}`,
    ),
  );

/** A stack on which drills are held. */
export const startDrillScene = async () => {
  const scene = await startScene();
  const tables = await tablesOf(scene);
  const { lambda: endpoint } = (await scene.call('GET', '/_local/endpoints')).body;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const functions = new LambdaClient({ endpoint, region: 'eu-north-1', credentials });

  /** Runs a function with an event, as AWS would. */
  const invoke = async (name: string, event: object) => {
    const { Payload, FunctionError } = await functions.send(
      new InvokeCommand({ FunctionName: `varna-oxelosund-${name}`, Payload: JSON.stringify(event) }),
    );
    if (FunctionError) throw new Error(`${name} failed`);
    return JSON.parse(Payload?.transformToString() ?? 'null');
  };
  const rowsOf = async (id: string, kind: string) =>
    (await tables.rows('incidents')).filter((row) => row.pk === `INCIDENT#${id}` && row.kind === kind);
  const stored = async (id: string) => (await rowsOf(id, 'drill'))[0]?.body as Drill;

  return {
    ...scene,
    people: tables.people,
    invoke,
    rowsOf,
    stored,
    deliveriesOf: async (id: string) => (await rowsOf(id, 'delivery')).map(({ body }) => body as Delivery),

    /** No faults and nothing sent: as if what a test did before had not been. */
    calm: async () => {
      await scene.clearFaults();
      await scene.settle();
      await scene.emptyOutbox();
    },

    /** Begins a drill and waits until everybody is asked. @returns its id and what was sent for it */
    drill: async () => {
      const { drill: id } = await invoke('drill', { by: 'command' });
      return { id: id as string, outbox: marked(await scene.outbox()) };
    },

    press: async (link: string) => (await scene.call('POST', link, RECEIVED)).body,
    look: async (link: string) => (await scene.call('GET', link)).body,

    /** Lets the drill's day go by, and gives what was sent of it at its end; others may end meanwhile. */
    end: async (id: string) => {
      await scene.emptyOutbox();
      await scene.advance('PT24H1M');
      const { reference } = await stored(id);
      return marked(await scene.outbox()).filter(({ subject }) => subject?.includes(reference));
    },

    /** Everybody in the directory, by each of their two channels, as `heard` gives it. */
    everybody: async () =>
      (await tables.people()).flatMap(({ name }) => [`${name} email`, `${name} sms`]).sort(),

    /** With the directory changed for as long as something runs. */
    withPeople: async (change: (person: Person) => Person, run: () => Promise<void>) => {
      const store = directoryStore({ client: tables.database, table: tables.tables.directory });
      const before = await tables.people();
      await store.replaceAll(before.map(change));
      try {
        await run();
      } finally {
        await store.replaceAll(before);
        await scene.settle();
      }
    },
  };
};

export type DrillScene = Awaited<ReturnType<typeof startDrillScene>>;
