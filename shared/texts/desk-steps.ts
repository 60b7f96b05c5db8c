import type { Obstacle } from '../desk/conditions.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** The parts of the plan, as headings over its steps. */
export const STEP_SECTIONS = {
  atOnce: { sv: 'Genast', fi: 'Heti', en: 'At once' },
  assessment: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  police: { sv: 'Polis', fi: 'Poliisi', en: 'Police' },
  support: { sv: 'Stöd', fi: 'Tuki', en: 'Support' },
  information: { sv: 'Information', fi: 'Tiedottaminen', en: 'Information' },
  longRun: { sv: 'På längre sikt', fi: 'Pidemmällä aikavälillä', en: 'In the long run' },
} as const satisfies Texts;

/** Why a step cannot be ticked yet. */
export const OBSTACLES: Readonly<Record<Obstacle, Translated>> = {
  undecided: {
    sv: 'Väntar på att personen bestämmer sig om polisanmälan',
    fi: 'Odottaa henkilön päätöstä rikosilmoituksesta',
    en: 'Waits for the person’s decision on a police report',
  },
  'no-consent': {
    sv: 'Väntar på personens samtycke',
    fi: 'Odottaa henkilön suostumusta',
    en: 'Waits for the person’s consent',
  },
  'approvals-missing': {
    sv: 'Väntar på två godkännanden',
    fi: 'Odottaa kahta hyväksyntää',
    en: 'Waits for two approvals',
  },
  'follow-ups-open': {
    sv: 'Väntar på den sista uppföljningen',
    fi: 'Odottaa viimeistä seurantayhteydenottoa',
    en: 'Waits for the last follow-up',
  },
};
