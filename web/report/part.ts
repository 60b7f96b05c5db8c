import type { Incident } from '../../shared/incident/incident.ts';
import type { Language } from '../../shared/languages.ts';
import type { Identity } from '../../shared/municipality/identity.ts';
import type { FieldError } from '../../shared/report/problems.ts';
import type { ReportView } from '../../shared/reporter/view.ts';

/** What was posted to an action and could not be taken: it is filled in again, each message at its field. */
export interface Refused {
  readonly action: string;
  readonly errors: readonly FieldError[];
  /** It answers what the case does not have any more. */
  readonly outdated?: true;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What each section of the page is given. */
export interface Part {
  /** What is said of the case. */
  readonly view: ReportView;
  /** The case itself. */
  readonly incident: Incident;
  readonly language: Language;
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  /** What the page's relative addresses begin with: nothing at `/report`, `../` at `/report/message`. */
  readonly base: string;
  /** Random, new for each page: what is sent twice from it happens once. */
  readonly key: string;
  readonly refused?: Refused | undefined;
  /** The action that was done just before, to say so. */
  readonly done?: string | undefined;
}

/** What was typed into an action's field and came back, and what was wrong with it. */
export const cameBack = ({ refused }: Pick<Part, 'refused'>, action: string, field: string) => {
  const own = refused?.action === action ? refused : undefined;
  return {
    /** Whether this action's form came back. */
    back: own !== undefined,
    values: own?.values[field] ?? [],
    errors: [
      ...new Set(
        own?.errors.filter(({ path }) => path.split('.')[0] === field).map(({ message }) => message),
      ),
    ],
  };
};
