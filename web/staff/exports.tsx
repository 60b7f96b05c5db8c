import { EXPORT_NEEDS, type Export, type ExportFormat } from '../../shared/desk/exported.ts';
import { EXPORT_NAMES, TAKE_OUT } from '../../shared/texts/take-out.ts';
import { DeskForm, DeskText } from './action.tsx';
import type { CasePart } from './part.ts';

const EXPORTS = Object.keys(EXPORT_NEEDS) as Export[];

/** As what each can be had, the button that comes first for Enter first. */
const FORMATS: Readonly<Record<Export, readonly ExportFormat[]>> = {
  'police-sheet': ['page', 'pdf'],
  'registry-card': ['page', 'pdf'],
  disclosure: ['page', 'pdf', 'json'],
};
const LABEL = { page: TAKE_OUT.show, pdf: TAKE_OUT.pdf, json: TAKE_OUT.json } as const;

/** What of the case may be taken out, by whoever looks. */
export const Exports = (part: CasePart) => {
  const { view, language, unsaved } = part;
  const own = EXPORTS.filter((name) => view.may[EXPORT_NEEDS[name]]);
  if (own.length === 0) return null;
  return (
    <section id="exports">
      <h2>{TAKE_OUT.out[language]}</h2>
      <p>{TAKE_OUT.outLead[language]}</p>
      {own.map((name) => (
        <details key={name} open={unsaved?.action === name}>
          <summary>{EXPORT_NAMES[name][language]}</summary>
          <DeskForm part={part} action={name}>
            {name === 'disclosure' && (
              <DeskText part={part} action={name} name="reason" label={TAKE_OUT.reason[language]} />
            )}
            <div class="buttons">
              {FORMATS[name].map((format) => (
                <button
                  type="submit"
                  name="as"
                  value={format}
                  key={format}
                  class={format === 'page' ? undefined : 'quiet'}
                >
                  {LABEL[format][language]}
                </button>
              ))}
            </div>
          </DeskForm>
        </details>
      ))}
    </section>
  );
};
