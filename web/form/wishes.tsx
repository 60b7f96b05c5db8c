import { POLICE_REPORT, YES_NO } from '../../shared/report/options.ts';
import { Choices } from '../choices.tsx';
import { Heading } from './heading.tsx';
import { optionsIn, type Part } from './part.ts';
import { Screen } from './screen.tsx';

/** What the person wants. A recommendation where there is one; support never hangs on the answer. */
export const Wishes = ({ form, text, language }: Part) => (
  <Screen name="wishes">
    <Heading>{text.wishes}</Heading>
    <Choices
      form={form}
      type="radio"
      layout="row"
      name="wishes.occupationalHealth"
      legend={text.occupationalHealth}
      hint={text.occupationalHealthHint}
      options={optionsIn(YES_NO, language)}
    />
    <Choices
      form={form}
      type="radio"
      layout="row"
      name="wishes.policeReport"
      legend={text.policeReport}
      hint={text.policeReportHint}
      options={optionsIn(POLICE_REPORT, language)}
    />
  </Screen>
);
