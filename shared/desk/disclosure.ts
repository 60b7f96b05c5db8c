import type { Access } from '../access/decide.ts';
import { FIELDS, type Field } from '../access/fields.ts';
import type { Step } from '../plan/step.ts';
import { fieldOfWords } from './entry-fields.ts';
import { type Ground, SECRECY } from './secrecy.ts';
import { type DeskView, deskView, type WholeCase } from './view.ts';

/**
 * A case with nothing withheld, for whoever reviews a request for it: the one view that asks no grant for its fields. That
 * somebody may have it is decided by the table's `exportForDisclosure`.
 */
export const wholeView = (whole: WholeCase, access: Access, steps: readonly Step[], now: string): DeskView =>
  deskView(
    whole,
    {
      ...access,
      sees: Object.fromEntries(FIELDS.map((field) => [field, true])) as Access['sees'],
      withheld: {},
      ownStepsOnly: false,
    },
    steps,
    now,
  );

/** Which grounds a field may be secret by, each with the chapter and section of OSL. */
export interface Marked {
  readonly secrecy: readonly string[];
}

/** The case as data for a disclosure review: each field, and each line of the timeline, with its marker. */
export interface Disclosure {
  readonly reference: string;
  readonly madeAt: string;
  readonly reason: string;
  readonly fields: Readonly<Record<Field, Marked & { readonly value: unknown }>>;
}

const named = (grounds: readonly Ground[]): string[] => grounds.map((ground) => `OSL ${ground}`);

export const disclosure = (view: DeskView, madeAt: string, reason: string): Disclosure => ({
  reference: view.reference?.reference ?? '',
  madeAt,
  reason,
  fields: Object.fromEntries(
    FIELDS.map((field) => {
      const value =
        field === 'timeline'
          ? (view.timeline ?? []).map((line) => ({ ...line, secrecy: secrecyOf(line) }))
          : view[field];
      return [field, { value, secrecy: named(SECRECY[field]) }];
    }),
  ) as unknown as Disclosure['fields'],
});

type Line = NonNullable<DeskView['timeline']>[number];

/** The markers of one line: those of the field that its words belong to. */
export const groundsOf = (line: Line): readonly Ground[] =>
  SECRECY['withheld' in line ? line.withheld : fieldOfWords(line.what)];

const secrecyOf = (line: Line): string[] => named(groundsOf(line));
