import { type AttributeValue, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { TABLES } from '../shared/manifest/tables.ts';
import type { Calls } from './calls.ts';
import { StoreModel } from './store/model.ts';
import type { World } from './world.ts';

export type Image = Record<string, AttributeValue>;

export const TABLE_NAMES = { incidents: 'incidents', directory: 'directory' } as const;

/** One committed change of a row, as the checks look at it. */
export interface Written {
  readonly at: number;
  readonly pk: string;
  readonly sk: string;
  readonly before: Image | undefined;
  readonly after: Image | undefined;
}

/** A text field of a row's body. */
export const fieldOf = (image: Image | undefined, name: string): string | undefined =>
  image?.body?.M?.[name]?.S;

/** Long enough for the stream and the scheduler: the sweep's own grace. */
const SWEEP_GRACE_MS = 120_000;

/** The two tables, with every change that was ever committed to a delivery, an entry or a case. */
export class SimulatedStore {
  readonly model: StoreModel;
  readonly written: Written[] = [];
  /** Which delivery carried a link, by the link's hash. */
  readonly deliveryOfLink = new Map<string, string>();
  readonly #waiting = new Map<string, number>();
  readonly #deadlines = new Map<
    string,
    { id: string; due: number; open: string | undefined; since: number }
  >();
  readonly #calls: Calls;

  constructor(world: World, calls: Calls, newEntry: (partition: string, image: Image) => void) {
    this.#calls = calls;
    this.model = new StoreModel(
      { [TABLE_NAMES.incidents]: TABLES.incidents, [TABLE_NAMES.directory]: TABLES.directory },
      {
        onWrite: ({ table, key: { pk, sk }, oldImage, newImage }) => {
          if (table !== TABLE_NAMES.incidents) return;
          this.#watch(`${pk} ${sk}`, newImage);
          if (newImage?.kind?.S === 'deadline')
            this.#deadlines.set(sk, {
              id: fieldOf(newImage, 'id') ?? '',
              due: Date.parse(fieldOf(newImage, 'due') ?? ''),
              open: newImage.open?.S,
              since: world.now(),
            });
          if (pk.startsWith('INCIDENT#'))
            this.written.push({ at: world.now(), pk, sk, before: oldImage, after: newImage });
          if (!oldImage && newImage?.kind?.S === 'entry') newEntry(pk, newImage);
        },
      },
    );
  }

  send(command: object): Promise<object> {
    return this.#calls.make('dynamodb', () => {
      const answer = this.model.apply(command as never) as object;
      if (command instanceof TransactWriteItemsCommand) this.#noteLink(command);
      return answer;
    });
  }

  /** Writes a row as somebody did before the run began. */
  put(table: string, row: Record<string, unknown>): void {
    this.model.apply(
      new PutItemCommand({ TableName: table, Item: marshall(row, { removeUndefinedValues: true }) }),
    );
  }

  /** From when the sweep finds something to do; undefined while there is nothing. */
  overdueFrom(): number | undefined {
    let soonest: number | undefined;
    for (const due of this.#waiting.values()) if (soonest === undefined || due < soonest) soonest = due;
    return soonest === undefined ? undefined : soonest + SWEEP_GRACE_MS;
  }

  /** The sort keys of the marks on numbers and addresses that do not work. */
  marks(): ReadonlySet<string> {
    const rows = this.model.rows(TABLE_NAMES.directory);
    return new Set(rows.filter(({ kind }) => kind?.S === 'mark').map(({ sk }) => sk?.S ?? ''));
  }

  /** Every deadline's row: when it is due, where it stands among what waits, and since when it stands so. */
  deadlines(): readonly { id: string; due: number; open: string | undefined; since: number }[] {
    return [...this.#deadlines.values()];
  }

  /** Everything in the table of incidents, as it now is. */
  rows(): Record<string, unknown>[] {
    return this.model.rows(TABLE_NAMES.incidents).map((row) => unmarshall(row));
  }

  #watch(key: string, image: Image | undefined): void {
    if (image?.open?.S === 'work' || image?.open?.S === 'ahead')
      this.#waiting.set(key, Date.parse(image.due?.S ?? ''));
    else this.#waiting.delete(key);
  }

  #noteLink({ input }: TransactWriteItemsCommand): void {
    const keys = (input.TransactItems ?? []).map(({ Put }) => Put?.Item);
    const delivery = keys.find((item) => item?.kind?.S === 'delivery');
    const link = keys.find((item) => item?.kind?.S === 'link');
    if (delivery && link)
      this.deliveryOfLink.set(
        link.pk?.S?.slice('LINK#'.length) ?? '',
        delivery.sk?.S?.slice('DELIVERY#'.length) ?? '',
      );
  }
}
