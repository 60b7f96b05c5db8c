import type { FieldError } from '../../shared/problem.ts';

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  /** The first day that makes sense, `YYYY-MM-DD`. */
  readonly min?: string;
  readonly errors: readonly FieldError[];
}

/** A day, chosen in the browser's own way, with what was wrong with the last choice above it. */
export const DayField = ({ name, label, min, errors }: DayFieldProps) => {
  const wrong = errors.find(({ path }) => path === name);
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {wrong && (
        <p class="error" id={`${name}-error`}>
          {wrong.message}
        </p>
      )}
      <input
        type="date"
        id={name}
        name={name}
        min={min}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${name}-error` : undefined}
      />
    </div>
  );
};
