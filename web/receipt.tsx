import { fieldsStyle, formScript, receiptStyle } from '#assets';
import type { DirectoryRole } from '../shared/directory/person.ts';
import type { Language } from '../shared/languages.ts';
import type { Level } from '../shared/level/levels.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { PAGE } from '../shared/texts/page.ts';
import { RECEIPT } from '../shared/texts/receipt.ts';
import { listRoles } from '../shared/texts/roles.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { Code } from './code.tsx';
import { byMoment, moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import { Numbers } from './numbers.tsx';
import { Phones } from './phones.tsx';

export interface ReceiptPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  readonly reference: string;
  /** 16 letters and digits, grouped or not: shown in four groups. */
  readonly receiptCode: string;
  /** Never shown; decides which roles are told as alerted, unless `alerted` says so. */
  readonly level: Level;
  /** When somebody has been in touch at the latest: ISO 8601 with offset or Z. */
  readonly contactBy: string;
  readonly receivedAt: string;
  /** The roles that were really alerted, where the caller knows; else the plan's for the level (domain.md, 6.3). */
  readonly alerted?: readonly DirectoryRole[];
  /** Path of the service with a slash at the end, where the page's own address may be another's. */
  readonly base?: string;
}

const BY_LEVEL: Readonly<Record<Level, readonly DirectoryRole[]>> = {
  red: ['PSA', 'KSS'],
  orange: ['PSA', 'KSS'],
  yellow: ['PSA'],
  blue: ['PSA'],
};

type Words = { readonly [Name in keyof typeof RECEIPT | keyof typeof ESSENTIALS]: string };

/** The code with what helps to keep it. Copying and printing by a button need a script; ticking the box does not. */
const CodeCard = ({ text, code }: { text: Words; code: string }) => (
  <section class="card">
    <h2>{text.code}</h2>
    <Code code={code} />
    <p>{text.codeOnce}</p>
    <div class="buttons" data-scripted hidden>
      <button type="button" data-copy>
        {text.copy}
      </button>
      <button type="button" class="quiet" data-print>
        {text.print}
      </button>
    </div>
    <p role="status" data-copied={text.copied} data-failed={text.notCopied} />
    <label class="choice">
      <input type="checkbox" autocomplete="off" />
      <span>{text.kept}</span>
    </label>
    <p class="if-kept">{text.keptNext}</p>
  </section>
);

interface OpenReportProps {
  readonly text: Words;
  readonly code: string;
  readonly base: string;
  readonly language: Language;
}

/** The way to one's own report, with the code in the body of a post and never in an address. */
const OpenReport = ({ text, code, base, language }: OpenReportProps) => (
  <form method="post" action={`${base}report`}>
    <input type="hidden" name="receiptCode" value={code} />
    <input type="hidden" name="language" value={language} />
    <p>{text.openWhy}</p>
    <button type="submit" class="quiet">
      {text.open}
    </button>
  </form>
);

const Meanwhile = ({ text, language }: { text: Words; language: Language }) => (
  <>
    <section>
      <h2>{text.meanwhile}</h2>
      <ul class="apart">
        <li>
          <Phones text={text.acute} />
        </li>
        <li>{text.notAlone}</li>
        <li>
          {text.evidence} {text.keep}
        </li>
      </ul>
    </section>
    <section>
      <h2>{text.numbers}</h2>
      <Numbers language={language} />
    </section>
  </>
);

/** The answer to a report: who is in touch and by when, the code, and what to do until then. */
export const receiptPage = (props: ReceiptPageProps): string => {
  const { language, municipality, reference, receiptCode, level, contactBy, receivedAt, base = '' } = props;
  const text: Words = { ...inLanguage(ESSENTIALS, language), ...inLanguage(RECEIPT, language) };
  const alerted = props.alerted ?? BY_LEVEL[level];
  return htmlDocument({
    language,
    municipality,
    title: text.title,
    // The page is the answer to a post: another language's link would lose the code.
    languageHref: null,
    base: props.base,
    quickExit: true,
    stays: true,
    styles: [fieldsStyle, receiptStyle],
    script: formScript,
    children: (
      <div data-receipt>
        <h1 tabIndex={-1}>{text.title}</h1>
        <div class="card strong">
          <p class="soft label">{text.backBy}</p>
          <p class="when">{byMoment(contactBy, language, municipality.timeZone)}</p>
          <p>
            {text.contact} {alerted.length > 0 && fill(text.alerted, { roles: listRoles(alerted, language) })}
          </p>
        </div>
        <CodeCard text={text} code={receiptCode} />
        <dl class="facts">
          <div>
            <dt>{PAGE.reference[language]}</dt>
            <dd>{reference}</dd>
          </div>
          <div>
            <dt>{text.received}</dt>
            <dd>{moment(receivedAt, language, municipality.timeZone)}</dd>
          </div>
        </dl>
        <OpenReport text={text} code={receiptCode} base={base} language={language} />
        <Meanwhile text={text} language={language} />
      </div>
    ),
  });
};
