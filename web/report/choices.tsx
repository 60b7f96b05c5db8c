import type { ComponentChildren } from 'preact';
import { cameBack, type Part } from './part.ts';

interface ChoicesProps {
  readonly part: Part;
  readonly action: string;
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly legend: ComponentChildren;
  readonly hint?: string | undefined;
  readonly options: readonly (readonly [code: string, label: string])[];
  /** What stands now, chosen until something else is. */
  readonly chosen: readonly string[];
  readonly layout?: 'row' | 'pair';
}

/** A question of an action with given answers, filled in again when it was refused. */
export const Choices = ({
  part,
  action,
  name,
  type,
  legend,
  hint,
  options,
  chosen,
  layout = 'pair',
}: ChoicesProps) => {
  const { values, errors, back } = cameBack(part, action, name);
  const id = `${action}-${name}`;
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  const marked = back ? values : chosen;
  return (
    <fieldset class={errors.length > 0 ? 'wrong' : undefined} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
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
      <div class={`choices ${layout}`}>
        {options.map(([code, label], index) => (
          <label class="choice" key={code}>
            <input
              type={type}
              id={index === 0 ? id : `${id}-${code}`}
              name={name}
              value={code}
              checked={marked.includes(code)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
