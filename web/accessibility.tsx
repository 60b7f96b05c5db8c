import { conformityOf, KNOWN_SHORTCOMINGS, OUTSIDE_THE_LAW } from '../shared/accessibility/conformity.ts';
import { CRITERIA, type Tested } from '../shared/accessibility/tested.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import { ACCESSIBILITY, DIGG } from '../shared/texts/accessibility.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { Contact } from './contact.tsx';
import { day } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';

export interface AccessibilityPageProps extends PageProps {
  readonly municipality: Pick<Municipality, 'name' | 'shortName' | 'accessibility'>;
  /** What the tests tried and found. */
  readonly tested: Tested;
}

const List = ({ points }: { points: readonly string[] }) => (
  <ul class="apart">
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);

const shortcomingsOf = ({ language, municipality, tested }: AccessibilityPageProps): string[] => [
  ...tested.found.map((finding) => fill(ACCESSIBILITY.finding[language], finding)),
  ...[...KNOWN_SHORTCOMINGS, ...municipality.accessibility.shortcomings].map((each) => each[language]),
];

const How = (props: AccessibilityPageProps) => {
  const text = inLanguage(ACCESSIBILITY, props.language);
  const { audit } = props.municipality.accessibility;
  return (
    <section>
      <h2>{text.howTitle}</h2>
      <p>
        {shortcomingsOf(props).length > 0 ? text.somethingKnown : text.nothingKnown} {!audit && text.untried}
      </p>
    </section>
  );
};

const Reach = ({ language, municipality }: AccessibilityPageProps) => {
  const text = inLanguage(ACCESSIBILITY, language);
  const { form, email, phone } = municipality.accessibility;
  return (
    <>
      <section>
        <h2>{text.helpTitle}</h2>
        <p>{text.help}</p>
        <Contact language={language} email={email} phone={phone} />
      </section>
      <section>
        <h2>{text.tellTitle}</h2>
        <p>{text.tell}</p>
        <p>
          <a class="target" href={form} rel="noreferrer">
            {text.form}
          </a>
        </p>
      </section>
      <section>
        <h2>{text.supervisionTitle}</h2>
        <p>
          {text.supervision}{' '}
          <a href={DIGG.href} rel="noreferrer">
            {DIGG.label}
          </a>
        </p>
      </section>
    </>
  );
};

const Technical = (props: AccessibilityPageProps) => {
  const { language, municipality, tested } = props;
  const text = inLanguage(ACCESSIBILITY, language);
  const shortcomings = shortcomingsOf(props);
  return (
    <>
      <section>
        <h2>{text.technicalTitle}</h2>
        <p>
          {text[conformityOf(tested, municipality.accessibility)]} {text.standard}
        </p>
      </section>
      <section>
        <h2>{text.shortTitle}</h2>
        <h3>{text.againstTitle}</h3>
        {shortcomings.length > 0 ? <List points={shortcomings} /> : <p>{text.nothing}</p>}
        <h3>{text.outsideTitle}</h3>
        <List points={OUTSIDE_THE_LAW.map((each) => each[language])} />
      </section>
    </>
  );
};

const Tried = ({ language, municipality, tested }: AccessibilityPageProps) => {
  const text = inLanguage(ACCESSIBILITY, language);
  const { audit, reviewed } = municipality.accessibility;
  const { axe, browser, rules } = tested;
  const looked = fill(text.looked, { axe, browser, pages: tested.pages.length });
  const ruled = fill(text.rules, { rules, criteria: tested.criteria.length, all: CRITERIA.length });
  return (
    <section>
      <h2>{text.triedTitle}</h2>
      <p>{fill(text.assessed, { date: day(tested.at, language) })}</p>
      <List points={[looked, ruled, text.narrow, text.targets, text.keyboard]} />
      {audit && <p>{fill(text.audit, { date: day(audit.at, language), by: audit.by[language] })}</p>}
      <p>{fill(text.reviewed, { date: day(reviewed, language) })}</p>
    </section>
  );
};

/** The accessibility statement that the law asks for (2018:1937, 13 §), from what the tests show. Nothing personal. */
export const accessibilityPage = (props: AccessibilityPageProps): string => {
  const { language, municipality, base = './' } = props;
  const text = inLanguage(ACCESSIBILITY, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="lead">{fill(text.lead, { name: municipality.name })}</p>
        <How {...props} />
        <Reach {...props} />
        <Technical {...props} />
        <Tried {...props} />
      </>
    ),
  });
};
