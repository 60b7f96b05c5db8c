import { cameBack, type Part } from './part.ts';

interface TextFieldProps {
  readonly part: Part;
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Without it, of a field that is chosen and not typed. */
  readonly max?: number;
  /** More than one: a text area. */
  readonly rows?: number;
  readonly value?: string | undefined;
  /** A day, chosen in the browser's own way. */
  readonly date?: boolean;
  readonly inputMode?: 'tel';
  readonly autoComplete?: string;
}

/** A labelled text of an action, filled in again when it was refused. */
export const TextField = ({
  part,
  action,
  name,
  label,
  hint,
  max,
  rows = 1,
  value,
  date = false,
  ...rest
}: TextFieldProps) => {
  const { values, errors } = cameBack(part, action, name);
  const id = `${action}-${name}`;
  const given = values.length > 0 ? values.join('\n') : (value ?? '');
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    maxlength: max,
    'aria-describedby': described || undefined,
    'aria-invalid': errors.length > 0 ? ('true' as const) : undefined,
  };
  return (
    <div class={errors.length > 0 ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p class="error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
      {date && <input {...shared} type="date" value={given || undefined} />}
      {!date && rows > 1 && (
        <textarea {...shared} rows={rows}>
          {given}
        </textarea>
      )}
      {!date && rows === 1 && <input {...shared} {...rest} type="text" value={given || undefined} />}
    </div>
  );
};
