import { ANSWER, YES_NO } from '../../shared/report/options.ts';
import { Choices } from '../choices.tsx';
import { CallNow } from './call-now.tsx';
import { Heading } from './heading.tsx';
import { optionsIn, type Part } from './part.ts';
import { Screen } from './screen.tsx';

/** T2–T4 and T11: how it is where the person is. After the answers that are needed, so that these can be sent alone. */
export const Now = (part: Part) => {
  const { form, text, language } = part;
  const shared = { form, type: 'radio', layout: 'row' } as const;
  const answers = optionsIn(ANSWER, language);
  return (
    <Screen name="now">
      <Heading>{text.now}</Heading>
      <Choices {...shared} name="danger.personNear" legend={text.personNear} options={answers} />
      <Choices {...shared} name="danger.injured" legend={text.injured} options={answers} />
      <Choices
        {...shared}
        name="danger.weapon"
        legend={text.weapon}
        hint={text.weaponHint}
        options={answers}
      />
      <CallNow
        {...part}
        words={text.callIfGoingOn}
        when="danger.personNear=yes|danger.injured=yes|danger.weapon=yes"
      />
      <Choices
        {...shared}
        name="wishes.company"
        legend={text.company}
        options={optionsIn(YES_NO, language)}
      />
    </Screen>
  );
};
