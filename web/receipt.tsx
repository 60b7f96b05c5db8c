import { receiptStyle } from '#assets';
import type { DirectoryRole } from '../shared/directory/person.ts';
import type { Level } from '../shared/level/levels.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { PAGE } from '../shared/texts/page.ts';
import { RECEIPT } from '../shared/texts/receipt.ts';
import { listRoles } from '../shared/texts/roles.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { byMoment, moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';
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
}

const BY_LEVEL: Readonly<Record<Level, readonly DirectoryRole[]>> = {
  red: ['PSA', 'KSS'],
  orange: ['PSA', 'KSS'],
  yellow: ['PSA'],
  blue: ['PSA'],
};

const Code = ({ code }: { code: string }) => {
  const groups = code.replace(/[^A-Za-z0-9]/g, '').match(/.{1,4}/g) ?? [];
  return (
    <p class="code">{groups.map((group, index) => [index > 0 && ' ', <span key={group}>{group}</span>])}</p>
  );
};

/** The answer to a report: who is in touch and by when, the code, and what to do until then. */
export const receiptPage = (props: ReceiptPageProps): string => {
  const { language, municipality, reference, receiptCode, level, contactBy, receivedAt } = props;
  const text = { ...inLanguage(ESSENTIALS, language), ...inLanguage(RECEIPT, language) };
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
    styles: [receiptStyle],
    children: (
      <>
        <h1>{text.title}</h1>
        <div class="card strong">
          <p class="soft label">{text.backBy}</p>
          <p class="when">{byMoment(contactBy, language, municipality.timeZone)}</p>
          <p>
            {text.contact} {alerted.length > 0 && fill(text.alerted, { roles: listRoles(alerted, language) })}
          </p>
        </div>
        <section class="card">
          <h2>{text.code}</h2>
          <Code code={receiptCode} />
          <p>{text.codeOnce}</p>
          <dl>
            <dt>{PAGE.reference[language]}</dt>
            <dd>{reference}</dd>
            <dt>{text.received}</dt>
            <dd>{moment(receivedAt, language, municipality.timeZone)}</dd>
          </dl>
        </section>
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
            <li>
              <Phones text={text.police} />
            </li>
            <li>
              <Phones text={text.support} />
            </li>
            <li>
              <Phones text={text.health} />
            </li>
          </ul>
        </section>
      </>
    ),
  });
};
