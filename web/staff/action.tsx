import type { ComponentChildren } from 'preact';
import type { DeskActionName } from '../../shared/desk/action.ts';
import type { Export } from '../../shared/desk/exported.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { type CasePart, typed } from './part.ts';

/** A form of a case's page. What was refused is said in it, with what was typed still there. */
export const DeskForm = ({
  part,
  action,
  hidden = {},
  children,
}: {
  part: CasePart;
  action: DeskActionName | Export;
  hidden?: Readonly<Record<string, string>>;
  children: ComponentChildren;
}) => {
  const { base, view, key, unsaved, language } = part;
  // One form for each step: only that one was refused.
  const own =
    unsaved?.action === action && (hidden.step === undefined || unsaved.values.step === hidden.step);
  return (
    <form
      method="post"
      action={`${base}cases/${view.reference?.id}/${action}?lang=${language}`}
      autocomplete="off"
      noValidate
    >
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="since" value={view.reference?.version} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {own && (
        <p class="error" role="alert">
          {unsaved.message}
        </p>
      )}
      {children}
    </form>
  );
};

/** A labelled text of an action. `suffix` tells it apart where the same action stands in several forms. */
export const DeskText = ({
  part,
  action,
  name,
  label,
  hint,
  rows = 1,
  suffix = '',
}: {
  part: CasePart;
  action: DeskActionName | Export;
  name: string;
  label: string;
  hint?: string;
  rows?: number;
  suffix?: string;
}) => {
  const id = `${action}-${name}${suffix && `-${suffix}`}`;
  const ownStep = suffix === '' || part.unsaved?.values.step === suffix;
  const value = ownStep ? typed(part, action, name) : undefined;
  const shared = {
    id,
    name,
    maxlength: rows > 1 ? LIMITS.message : LIMITS.why,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows > 1 ? (
        <textarea {...shared} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...shared} type="text" value={value} />
      )}
    </div>
  );
};
