import type { Translated } from '../languages.ts';
import type { Municipality } from '../municipality/municipality.ts';
import type { FollowUp, Task } from './follow-up.ts';
import { DEFAULT_LADDER } from './ladder.ts';

/** The words of the municipality's rules. */
export interface Purposes {
  readonly followUps: readonly Pick<Municipality['followUps'][number], 'id' | 'purpose'>[];
  readonly events: readonly Pick<Municipality['events'][number], 'id' | 'purpose'>[];
}

/** What whoever is asked for a contact or a task is to do. No personal data. */
export const purposeOf = ({ id, task, rule }: FollowUp, { followUps, events }: Purposes): Translated => {
  if (task) return TASK_PURPOSES[task];
  const found =
    rule === undefined
      ? [...followUps, ...DEFAULT_LADDER].find((each) => each.id === id)
      : events.find((each) => each.id === rule);
  return found?.purpose ?? ANY_PURPOSE;
};

const ANY_PURPOSE: Translated = {
  sv: 'Fråga hur personen har det.',
  fi: 'Kysy, mitä henkilölle kuuluu.',
  en: 'Ask how the person is.',
};

const TASK_PURPOSES: Readonly<Record<Task, Translated>> = {
  order: {
    sv: 'Personen har sagt ja till stöd genom företagshälsovården. Beställ det enligt kommunens avtal. Ange bara referensen: företagshälsovården har redan fått veta hur personen vill bli nådd.',
    fi: 'Henkilö on suostunut työterveyshuollon tukeen. Tilaa se kunnan sopimuksen mukaisesti. Ilmoita vain viite: työterveyshuolto tietää jo, miten henkilö haluaa tulla tavoitetuksi.',
    en: 'The person has said yes to support through occupational health. Order it under the municipality’s contract. Give only the reference: the service knows already how the person wants to be reached.',
  },
  referral: {
    sv: 'En förtroendevald vill ha kontakt med er.',
    fi: 'Luottamushenkilö haluaa yhteyden teihin.',
    en: 'An elected official wants to be in touch with you.',
  },
  closing: {
    sv: 'Alla uppföljningar är gjorda eller avböjda. Avsluta ärendet, eller låt det stå öppet en tid till.',
    fi: 'Kaikki seurantayhteydenotot on tehty tai niistä on kieltäydytty. Päätä asia tai pidä se vielä avoinna jonkin aikaa.',
    en: 'All follow-ups are done or declined. Close the case, or leave it open for a while.',
  },
};
