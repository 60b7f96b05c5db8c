import { fieldsStyle, receiptStyle } from '#assets';
import { CODE } from '../../shared/texts/report-code.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { htmlDocument, type PageProps } from '../document.tsx';

/** Why the code is asked for: nothing wrong, or what was. */
export type CodeNotice = 'over' | 'wrong' | 'wait' | 'left';

/** Something that was posted without a session: it is done once the code is there. */
export interface Kept {
  readonly action: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export interface CodePageProps extends PageProps {
  /** What the page's relative addresses begin with: nothing at `/report`, `../` at `/report/message`. */
  readonly base: string;
  readonly notice?: CodeNotice | undefined;
  /** With `wait`. */
  readonly seconds?: number | undefined;
  /** What is wrong with how the code is written. */
  readonly error?: string | undefined;
  readonly kept?: Kept | undefined;
}

/** What was typed: in sight, so that nobody fears for it, and sent along with the code. */
const KeptFields = ({ kept, label }: { kept: Kept; label: string }) => (
  <>
    {Object.entries(kept.values).flatMap(([name, values]) =>
      name === 'text' ? (
        <div class="field" key={name}>
          <label for="kept">{label}</label>
          <textarea id="kept" name={name} rows={6}>
            {values.join('\n')}
          </textarea>
        </div>
      ) : (
        values.map((value) => <input type="hidden" key={value} name={name} value={value} />)
      ),
    )}
  </>
);

/** Asks for the receipt code, calmly, and says what to do without it. */
export const codePage = (props: CodePageProps): string => {
  const { language, municipality, base, notice, seconds = 0, error, kept } = props;
  const text = inLanguage(CODE, language);
  const wrong = error !== undefined || notice === 'wrong' || notice === 'wait';
  const message = error ?? (notice && fill(text[notice], { seconds }));
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.title,
    languageHref: kept ? null : `${base}report`,
    quickExit: true,
    stays: kept !== undefined,
    styles: [fieldsStyle, receiptStyle],
    children: (
      <>
        <h1>{text.title}</h1>
        {message && (
          <p class={wrong ? 'card errors' : 'card strong'} role={wrong ? 'alert' : 'status'} id="code-notice">
            {message}
          </p>
        )}
        <p class="lead">{text.lead}</p>
        <form
          method="post"
          action={kept ? `${base}report/${kept.action}` : `${base}report`}
          autocomplete="off"
          spellcheck={false}
          noValidate
        >
          <input type="hidden" name="language" value={language} />
          <div class={wrong ? 'field wrong' : 'field'}>
            <label for="receiptCode">{text.code}</label>
            <p class="hint" id="code-hint">
              {text.codeHint}
            </p>
            <input
              type="text"
              id="receiptCode"
              name="receiptCode"
              class="code"
              maxlength={60}
              autocapitalize="characters"
              aria-describedby={wrong ? 'code-hint code-notice' : 'code-hint'}
              aria-invalid={wrong ? 'true' : undefined}
            />
          </div>
          {kept && <KeptFields kept={kept} label={text.kept} />}
          <button type="submit">{text.open}</button>
        </form>
        <section>
          <h2>{text.lostTitle}</h2>
          <p>{text.lost}</p>
        </section>
      </>
    ),
  });
};
