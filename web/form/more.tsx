import { CHANNEL, PLACE, TARGET } from '../../shared/report/options.ts';
import { NO_CHANNEL, NO_PLACE } from '../../shared/report/relevance.ts';
import { Choices } from '../choices.tsx';
import { Heading } from './heading.tsx';
import { optionsIn, type Part } from './part.ts';
import { Screen } from './screen.tsx';

/** How, where and whom: what the statistics need and a helper likes to know. */
export const More = ({ form, text, language }: Part) => {
  const shared = { form, type: 'checkbox', hint: text.several } as const;
  return (
    <>
      <Screen name="how" notFor={NO_CHANNEL}>
        <Choices
          {...shared}
          name="channels"
          legend={<Heading>{text.channels}</Heading>}
          options={optionsIn(CHANNEL, language)}
        />
      </Screen>
      <Screen name="where" notFor={NO_PLACE}>
        <Choices
          {...shared}
          name="places"
          legend={<Heading>{text.places}</Heading>}
          options={optionsIn(PLACE, language)}
        />
      </Screen>
      <Screen name="whom">
        <Choices
          {...shared}
          name="targets"
          legend={<Heading>{text.targets}</Heading>}
          options={optionsIn(TARGET, language)}
        />
      </Screen>
    </>
  );
};
