import type { Municipality } from '../shared/municipality/municipality.ts';
import { IMY, PRIVACY, PRIVACY_PARTS, PRIVACY_PASSAGES, type PrivacyPart } from '../shared/texts/privacy.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { Contact } from './contact.tsx';
import { htmlDocument, type PageProps } from './document.tsx';

export interface PrivacyPageProps extends PageProps {
  readonly municipality: Pick<
    Municipality,
    | 'name'
    | 'shortName'
    | 'controller'
    | 'dataProtectionOfficer'
    | 'registrar'
    | 'privacy'
    | 'logRetentionDays'
  >;
}

/** One part: the municipality's own words where it has any, else the product's. */
const Passage = ({ part, language, municipality }: PrivacyPageProps & { part: PrivacyPart }) => {
  const { list, text } = PRIVACY_PASSAGES[part];
  const values = { name: municipality.name, days: municipality.logRetentionDays };
  const paragraphs = (municipality.privacy[part] ?? text)[language].map((each) => fill(each, values));
  if (!list) return paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
  return (
    <ul class="apart">
      {paragraphs.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
};

const Controller = ({ language, municipality }: PrivacyPageProps) => {
  const text = inLanguage(PRIVACY, language);
  const { name, controller, dataProtectionOfficer } = municipality;
  return (
    <section>
      <h2>{text.controllerTitle}</h2>
      <p>{fill(text.controller, { board: controller.board[language], name })}</p>
      <Contact language={language} {...controller} />
      <p>{text.officer}</p>
      <Contact language={language} {...dataProtectionOfficer} />
    </section>
  );
};

const HowToUse = ({ language }: Pick<PageProps, 'language'>) => (
  <>
    <p>{PRIVACY.ask[language]}</p>
    <p>
      {PRIVACY.complain[language]}{' '}
      <a href={IMY.href} rel="noreferrer">
        {IMY.label}
      </a>
    </p>
  </>
);

/** How personal data is handled (GDPR 13 and 14), with the municipality's own details. Nothing personal. */
export const privacyPage = (props: PrivacyPageProps): string => {
  const { language, municipality, base = './' } = props;
  const text = inLanguage(PRIVACY, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <Controller {...props} />
        {PRIVACY_PARTS.map((part) => (
          <section key={part}>
            <h2>{PRIVACY_PASSAGES[part].title[language]}</h2>
            <Passage {...props} part={part} />
            {part === 'secrecy' && <Contact language={language} {...municipality.registrar} />}
            {part === 'rights' && <HowToUse language={language} />}
          </section>
        ))}
      </>
    ),
  });
};
