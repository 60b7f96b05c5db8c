import type { Identity } from '../shared/municipality/identity.ts';
import type { ListedItem } from '../shared/succession/view.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { URGENCY } from '../shared/texts/take.ts';
import { WAITING } from '../shared/texts/waiting.ts';
import { moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';

export interface WaitingPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  readonly items: readonly (ListedItem & { readonly href: string })[];
}

/** The page behind a list's link: what goes over to somebody, each with a link of its own. No personal data. */
export const waitingPage = (props: WaitingPageProps): string => {
  const text = inLanguage(WAITING, props.language);
  const waits = props.items.some(({ state }) => state === 'waiting');
  return htmlDocument({
    language: props.language,
    municipality: props.municipality,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p>{waits ? text.intro : text.nothing}</p>
        {props.items.map((item) => (
          <Item key={item.number} {...props} item={item} />
        ))}
      </>
    ),
  });
};

const Item = ({
  language,
  municipality,
  item: { reference, kind, state, since, level, href },
}: WaitingPageProps & { item: WaitingPageProps['items'][number] }) => {
  const text = inLanguage(WAITING, language);
  return (
    <section class="card">
      <h2>
        {kind === 'case' ? text.case : text.followUp} {reference}
      </h2>
      {state === 'done' ? (
        <p>{text.done}</p>
      ) : (
        <>
          <dl>
            {level && (
              <>
                <dt>{text.urgency}</dt>
                <dd>{URGENCY[level][language]}</dd>
              </>
            )}
            <dt>{text.since}</dt>
            <dd>{moment(since, language, municipality.timeZone)}</dd>
          </dl>
          <p>
            <a class="target" href={href}>
              {text.open} {reference}
            </a>
          </p>
        </>
      )}
    </section>
  );
};
