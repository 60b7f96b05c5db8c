import type { DeliveryState } from '../alerts/delivery.ts';
import type { FileState } from '../evidence/file.ts';
import type { Task } from '../followups/follow-up.ts';
import type { DECISIONS } from '../incident/decisions.ts';
import type { Incident } from '../incident/incident.ts';
import type { CloseReason } from '../incident/what/closing.ts';
import type { Translated } from '../languages.ts';

/** What became of a message, for staff. */
export const DELIVERY_NAMES: Readonly<Record<DeliveryState, Translated>> = {
  waiting: { sv: 'ska skickas', fi: 'lähetetään', en: 'to be sent' },
  claimed: { sv: 'skickas', fi: 'lähetetään juuri', en: 'being sent' },
  'handed-over': { sv: 'skickat', fi: 'lähetetty', en: 'sent' },
  delivered: { sv: 'framme', fi: 'perillä', en: 'arrived' },
  failed: { sv: 'kom inte fram', fi: 'ei saapunut', en: 'did not arrive' },
  expired: { sv: 'behövdes inte', fi: 'ei tarvittu', en: 'was not needed' },
};

/** What became of a file. */
export const FILE_NAMES: Readonly<Record<FileState, Translated>> = {
  expected: { sv: 'på väg', fi: 'tulossa', en: 'on its way' },
  lapsed: { sv: 'kom aldrig', fi: 'ei saapunut', en: 'never came' },
  refused: { sv: 'togs inte emot', fi: 'ei otettu vastaan', en: 'was not taken' },
  checking: { sv: 'kontrolleras', fi: 'tarkistetaan', en: 'being checked' },
  late: { sv: 'kontrollen dröjer', fi: 'tarkistus viipyy', en: 'the check is late' },
  clean: { sv: 'kontrollerad', fi: 'tarkistettu', en: 'checked' },
  threat: { sv: 'farlig, spärrad', fi: 'vaarallinen, estetty', en: 'dangerous, locked' },
  unscannable: {
    sv: 'gick inte att kontrollera, spärrad',
    fi: 'ei voitu tarkistaa, estetty',
    en: 'could not be checked, locked',
  },
};

/** Where a follow-up contact stands. */
export const FOLLOW_UP_NAMES: Readonly<Record<Incident['followUps'][number]['state'], Translated>> = {
  planned: { sv: 'planerad', fi: 'suunniteltu', en: 'planned' },
  due: { sv: 'väntar på svar', fi: 'odottaa vastausta', en: 'waits for an answer' },
  answered: { sv: 'gjord', fi: 'tehty', en: 'done' },
  stopped: { sv: 'görs inte', fi: 'ei tehdä', en: 'not to be done' },
};

/** Where a step of the plan stands. */
export const STEP_STATES: Readonly<Record<Incident['steps'][number]['state'], Translated>> = {
  open: { sv: 'öppet', fi: 'avoin', en: 'open' },
  waiting: { sv: 'väntar', fi: 'odottaa', en: 'waits' },
  done: { sv: 'klart', fi: 'tehty', en: 'done' },
  'not-applicable': { sv: 'gäller inte', fi: 'ei koske', en: 'does not apply' },
};

/** The decisions that are the person's own. */
export const DECISION_NAMES: Readonly<Record<(typeof DECISIONS)[number], Translated>> = {
  policeReport: { sv: 'Polisanmälan', fi: 'Rikosilmoitus', en: 'Police report' },
  strategistReads: {
    sv: 'Säkerhetsstrategen får läsa',
    fi: 'Turvallisuusstrategi saa lukea',
    en: 'The strategist may read',
  },
  informedGroups: { sv: 'Grupper får informeras', fi: 'Ryhmille saa tiedottaa', en: 'Groups may be told' },
  informedText: {
    sv: 'Texten till grupperna',
    fi: 'Teksti ryhmille',
    en: 'The text to the groups',
  },
  occupationalHealth: { sv: 'Företagshälsovård', fi: 'Työterveyshuolto', en: 'Occupational health' },
  supportPerson: {
    sv: 'Har valt stödperson',
    fi: 'On valinnut tukihenkilön',
    en: 'Has chosen a support person',
  },
};

/** Where a case stands, in words. */
export const STANDING: Readonly<Record<Incident['status'], Translated>> = {
  waiting: { sv: 'Väntar på att någon tar det', fi: 'Odottaa ottajaa', en: 'Waits for somebody to take it' },
  unanswered: {
    sv: 'Alla har fått frågan och ingen har tagit det',
    fi: 'Kaikilta on kysytty, eikä kukaan ole ottanut sitä',
    en: 'Everybody was asked and nobody has taken it',
  },
  taken: { sv: 'Någon har det', fi: 'Joku hoitaa sitä', en: 'Somebody has it' },
  closed: { sv: 'Avslutat', fi: 'Päätetty', en: 'Closed' },
};

/** Why a case is closed. */
export const CLOSE_NAMES: Readonly<Record<CloseReason, Translated>> = {
  done: { sv: 'Allt är gjort', fi: 'Kaikki on tehty', en: 'All is done' },
  wish: { sv: 'Personen vill det', fi: 'Henkilö haluaa niin', en: 'The person wants it' },
  elsewhere: { sv: 'Det fortsätter någon annanstans', fi: 'Se jatkuu muualla', en: 'It goes on elsewhere' },
  mistake: { sv: 'Rapporten var ett misstag', fi: 'Ilmoitus oli erehdys', en: 'The report was a mistake' },
};

/** What is asked of somebody besides a contact with the person, named in a list. */
export const TASK_NAMES: Readonly<Record<Task, Translated>> = {
  order: {
    sv: 'beställning av företagshälsovård',
    fi: 'työterveyshuollon tilaus',
    en: 'the order of occupational health',
  },
  referral: {
    sv: 'företagshälsovårdens svar',
    fi: 'työterveyshuollon vastaus',
    en: 'the answer of occupational health',
  },
  closing: { sv: 'avslut', fi: 'päättäminen', en: 'closing' },
};
