import { type FieldName, FORM_FIELDS } from '../../shared/report/from-form.ts';
import type { FieldError } from '../../shared/report/problems.ts';
import { NOTICES } from '../../shared/texts/form.ts';
import { PAGE } from '../../shared/texts/page.ts';
import { Code } from '../code.tsx';
import type { FormPageProps, Notice } from '../form.tsx';
import { labelOf } from './labels.ts';
import type { Part } from './part.ts';

/** The field of the form that an error belongs to: its own, a list's, or the first of a group's. */
const fieldOf = (path: string): FieldName | undefined => {
  if (path === 'contact') return 'contact.phone';
  const name = path.replace(/\.\d+$/, '');
  return Object.hasOwn(FORM_FIELDS, name) ? (name as FieldName) : undefined;
};

const ORDER = Object.keys(FORM_FIELDS);

/** One entry for each field and kind of error, in the order of the page. */
const summed = (errors: readonly FieldError[]) => {
  const distinct = new Map(errors.map((error) => [`${fieldOf(error.path)} ${error.code}`, error]));
  const place = ({ path }: FieldError) => ORDER.indexOf(fieldOf(path) ?? '');
  return [...distinct].toSorted(([, a], [, b]) => place(a) - place(b));
};

const Item = ({ error: { path, message }, text }: { error: FieldError; text: Part['text'] }) => {
  const field = fieldOf(path);
  const label = path === 'contact' ? text.contact : field && labelOf(field, text);
  return <li>{label ? <a href={`#${field}`}>{`${label} ${message}`}</a> : message}</li>;
};

/** What the page is about when it comes back. */
export const errorTitle = (text: Part['text'], notice: Notice | undefined) =>
  notice === 'already_sent' ? text.alreadySentTitle : text.errorTitle;

interface ErrorsProps extends Part {
  readonly notice: Notice | undefined;
  readonly earlier: FormPageProps['earlier'] | undefined;
}

/** The code of a report whose answer may have been lost on the way: shown this once, like any. */
const Earlier = ({ text, earlier, language }: Pick<ErrorsProps, 'text' | 'earlier' | 'language'>) =>
  earlier && (
    <>
      <p>
        {PAGE.reference[language]} {earlier.reference}. {text.earlierCode}
      </p>
      <Code code={earlier.receiptCode} />
    </>
  );

/** What to mend, summed up, with links to the fields. It takes the focus when the page opens, without any script. */
export const Errors = ({ form, text, language, notice, earlier }: ErrorsProps) => {
  const items = summed(form.errors);
  return (
    <div class="card errors" role="alert" tabIndex={-1} autofocus aria-labelledby="errors">
      <h2 id="errors">{errorTitle(text, notice)}</h2>
      {notice && <p>{NOTICES[notice][language]}</p>}
      <Earlier text={text} earlier={earlier} language={language} />
      {items.length > 0 && (
        <>
          <p>{text.errorLead}</p>
          <ul>
            {items.map(([key, error]) => (
              <Item key={key} error={error} text={text} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
