import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { isInvalid } from './refusals.ts';
import type { Key } from './table.ts';
import type { Row } from './view.ts';
import type { Write } from './writes.ts';

/** One item that a write changed, as a stream tells it. No `oldImage`: it was created; no `newImage`: removed. */
export interface Change {
  readonly table: string;
  readonly key: Key;
  readonly oldImage?: Record<string, AttributeValue>;
  readonly newImage?: Record<string, AttributeValue>;
}

export type OnWrite = (change: Change) => void;

/** What a write would do to the row that stands there now. */
export interface Step {
  readonly write: Write;
  readonly old: Row | undefined;
  readonly next: Row | undefined;
}

/** @throws ValidationException if the item does not allow it */
export const stepOf = (write: Write, old: Row | undefined): Step => ({
  write,
  old,
  next: write.table.rowFor(old, write.next(old?.item)),
});

/** The same, with what the item does not allow as a value. */
export const tryStep = (write: Write, old: Row | undefined) => {
  try {
    return stepOf(write, old);
  } catch (thrown) {
    if (isInvalid(thrown)) return thrown;
    throw thrown;
  }
};

/** Makes all changes, then tells of each that left its item different. */
export const commit = (steps: readonly Step[], onWrite: OnWrite | undefined): void => {
  const changes = steps.filter(({ old, next }) => old !== next);
  for (const { write, old, next } of changes) write.table.replace(old, next);
  for (const { write, old, next } of onWrite ? changes : [])
    onWrite?.({
      table: write.table.name,
      key: write.key,
      ...(old && { oldImage: old.item }),
      ...(next && { newImage: next.item }),
    });
};
