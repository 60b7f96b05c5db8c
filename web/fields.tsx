import type { FieldName, FormValues } from '../shared/report/from-form.ts';
import type { FieldError } from '../shared/report/problems.ts';
import { fill } from '../shared/texts/say.ts';

/** What the fields of a form know of it: answers given before, what was wrong, and a few words. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** The word for a needed answer. */
  readonly needed: string;
  /** What a text that is longer than `{max}` is told. */
  readonly tooLong: string;
}

/** A field or a group of fields, `contact` for example. */
export type FieldPath = FieldName | 'contact';

/** What every field is told. */
export interface Described {
  readonly form: FormState;
  readonly name: FieldName;
  readonly hint?: string | undefined;
}

/** The errors at a field itself or, for a list, at one of its items. */
export const errorsAt = ({ errors }: FormState, name: FieldPath): readonly string[] => {
  const here = errors.filter(({ path }) => path === name || isItem(path, name));
  return [...new Set(here.map(({ message }) => message))];
};

const isItem = (path: string, name: string) =>
  path.startsWith(`${name}.`) && /^\d+$/.test(path.slice(name.length + 1));

/** The ids of a field's hint and errors, for `aria-describedby`; undefined when it has neither. */
export const describedBy = (form: FormState, name: FieldPath, hint?: string) =>
  [hint && `${name}-hint`, errorsAt(form, name).length > 0 && `${name}-error`].filter(Boolean).join(' ') ||
  undefined;

/** Hint and errors of a field, in the order in which they are read aloud. */
export const Notes = ({
  form,
  name,
  hint,
}: {
  form: FormState;
  name: FieldPath;
  hint?: string | undefined;
}) => {
  const errors = errorsAt(form, name);
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p class="error" id={`${name}-error`}>
          {errors.join(' ')}
        </p>
      )}
    </>
  );
};

/** The class of a field, marked when something is wrong with it. */
export const fieldClass = (form: FormState, name: FieldPath, others = '') =>
  errorsAt(form, name).length > 0 ? `${others} wrong`.trim() : others || undefined;

interface TextFieldProps extends Described {
  readonly label: string;
  readonly max: number;
  /** More than one: a text area. */
  readonly rows?: number;
  /** The keyboard that a phone shows. */
  readonly inputMode?: 'tel' | 'email';
  readonly autoComplete?: 'tel' | 'email' | 'name';
}

/**
 * A labelled text, of one line or several. A browser would cut a long text that is pasted, and say nothing: in one of
 * several lines the script says when it is too long, and the service, and all of it stays.
 */
export const TextField = ({ form, name, label, hint, max, rows = 1, ...rest }: TextFieldProps) => {
  const given = (form.values[name] ?? []).join('\n');
  const shared = {
    id: name,
    name,
    'aria-describedby': describedBy(form, name, hint),
    'aria-invalid': errorsAt(form, name).length > 0 ? ('true' as const) : undefined,
  };
  return (
    <div class={fieldClass(form, name, 'field')}>
      <label for={name}>{label}</label>
      <Notes form={form} name={name} hint={hint} />
      {rows > 1 ? (
        <textarea {...shared} rows={rows} data-max={max} data-too-long={fill(form.tooLong, { max })}>
          {given}
        </textarea>
      ) : (
        <input {...shared} {...rest} type="text" maxlength={max} value={given || undefined} />
      )}
    </div>
  );
};

interface SelectProps extends Described {
  readonly label: string;
  readonly none: string;
  readonly options: readonly (readonly [code: string, label: string])[];
}

/** A choice among many that most people know by heart, with "nothing" first. */
export const Select = ({ form, name, label, hint, none, options }: SelectProps) => (
  <div class={fieldClass(form, name, 'field')}>
    <label for={name}>{label}</label>
    <Notes form={form} name={name} hint={hint} />
    <select id={name} name={name} aria-describedby={describedBy(form, name, hint)}>
      <option value="">{none}</option>
      {options.map(([code, text]) => (
        <option key={code} value={code} selected={form.values[name]?.includes(code)}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
