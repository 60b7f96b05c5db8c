import type { Identity } from '../shared/municipality/identity.ts';
import { DRILL } from '../shared/texts/drill.ts';
import { PAGE } from '../shared/texts/page.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';

/** How a drill stands towards whoever opened its link. `ended`: its time ran out before they pressed. */
export type DrillState = 'waiting' | 'received' | 'ended';

export interface DrillPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  readonly reference: string;
  readonly state: DrillState;
  /** Until when there is time to press, ISO 8601. */
  readonly answerBy: string;
  /** When they first pressed; with `received`. */
  readonly answeredAt?: string;
}

const TITLES = {
  waiting: 'title',
  received: 'thanks',
  ended: 'ended',
} as const satisfies Record<DrillState, keyof typeof DRILL>;

const NEXT = {
  waiting: 'why',
  received: 'thanksNext',
  ended: 'endedNext',
} as const satisfies Record<DrillState, keyof typeof DRILL>;

const Facts = ({ language, municipality, reference, state, answerBy, answeredAt }: DrillPageProps) => {
  const text = inLanguage(DRILL, language);
  const when = { waiting: answerBy, received: answeredAt, ended: undefined }[state];
  return (
    <dl class="card">
      {when && <dt>{state === 'waiting' ? text.until : text.pressedAt}</dt>}
      {when && <dd>{moment(when, language, municipality.timeZone)}</dd>}
      <dt>{PAGE.reference[language]}</dt>
      <dd>{reference}</dd>
    </dl>
  );
};

/** The page behind a drill's link: that nothing has happened, and one button. A GET never answers. */
export const drillPage = (props: DrillPageProps): string => {
  const { language, municipality, state } = props;
  const text = inLanguage(DRILL, language);
  const title = text[TITLES[state]];
  return htmlDocument({
    language,
    municipality,
    base: props.base,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{text[NEXT[state]]}</p>
        {state === 'waiting' && (
          <form method="post">
            <button type="submit" name="action" value="received">
              {text.received}
            </button>
          </form>
        )}
        <Facts {...props} />
      </>
    ),
  });
};
