import type { ComponentChildren } from 'preact';
import type { FieldName } from '../../shared/report/from-form.ts';
import { errorsAt, type FormState } from '../fields.tsx';

interface OptionalProps {
  readonly form: FormState;
  readonly summary: string;
  readonly fields: readonly FieldName[];
  readonly children: ComponentChildren;
}

/** A part that may stay closed. It is open when something in it was answered or refused, so that nothing hides. */
export const Optional = ({ form, summary, fields, children }: OptionalProps) => (
  <details open={fields.some((name) => form.values[name] !== undefined || errorsAt(form, name).length > 0)}>
    <summary>{summary}</summary>
    {children}
  </details>
);
