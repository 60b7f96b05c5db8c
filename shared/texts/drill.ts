import type { Translated } from '../languages.ts';
import type { MessageChannel } from '../routing/rule.ts';
import type { Texts } from './say.ts';

/** The page behind a drill's link. Calm, and never to be taken for a case. */
export const DRILL = {
  title: {
    sv: 'Det här är en övning. Ingenting har hänt.',
    fi: 'Tämä on harjoitus. Mitään ei ole tapahtunut.',
    en: 'This is a drill. Nothing has happened.',
  },
  why: {
    sv: 'Vi provar om du nås den dag det gäller. Tryck på knappen, så vet vi det. Mer behöver du inte göra.',
    fi: 'Kokeilemme, tavoitammeko sinut silloin, kun sitä tarvitaan. Paina painiketta, niin tiedämme sen. Muuta sinun ei tarvitse tehdä.',
    en: 'We are trying out whether you are reached on the day it matters. Press the button and we know. You need not do anything more.',
  },
  received: { sv: 'Mottaget', fi: 'Vastaanotettu', en: 'Received' },
  until: { sv: 'Du har tid till', fi: 'Aikaraja', en: 'You have until' },
  thanks: {
    sv: 'Tack! Övningen nådde dig.',
    fi: 'Kiitos! Harjoitus tavoitti sinut.',
    en: 'Thank you! The drill reached you.',
  },
  thanksNext: {
    sv: 'Du behöver inte göra något mer. Har du fått ett meddelande till om övningen kan du bortse från det.',
    fi: 'Sinun ei tarvitse tehdä muuta. Jos sait harjoituksesta toisenkin viestin, voit jättää sen huomiotta.',
    en: 'You need not do anything more. If you got another message about the drill, you can ignore it.',
  },
  pressedAt: { sv: 'Du tryckte på Mottaget', fi: 'Painoit Vastaanotettu', en: 'You pressed Received' },
  ended: {
    sv: 'Övningen är slut. Ingenting har hänt.',
    fi: 'Harjoitus on ohi. Mitään ei ole tapahtunut.',
    en: 'The drill has ended. Nothing has happened.',
  },
  endedNext: {
    sv: 'Du hann inte trycka på Mottaget, och du behöver inte göra något nu. Kom länken fram sent? Säg det till kommunens säkerhetsstrateg.',
    fi: 'Et ehtinyt painaa Vastaanotettu, eikä sinun tarvitse tehdä nyt mitään. Tuliko linkki myöhään? Kerro siitä kunnan turvallisuusstrategille.',
    en: 'You did not get to press Received, and you need not do anything now. Did the link arrive late? Tell the municipal security strategist.',
  },
} as const satisfies Texts;

/** The report of a drill: figures by role, party and channel, and nobody's name. */
export const DRILL_REPORT = {
  title: { sv: 'Så gick övningen', fi: 'Näin harjoitus sujui', en: 'How the drill went' },
  startedAt: { sv: 'Började', fi: 'Alkoi', en: 'Began' },
  answered: { sv: 'Tryckte på Mottaget', fi: 'Painoi Vastaanotettu', en: 'Pressed Received' },
  of: {
    sv: '{answered} av {asked} tillfrågade',
    fi: '{answered} / {asked} kysytystä',
    en: '{answered} of {asked} asked',
  },
  last: {
    sv: 'den sista efter {time}',
    fi: 'viimeinen ajassa {time}',
    en: 'the last after {time}',
  },
  median: { sv: 'Hälften hade tryckt inom', fi: 'Puolet oli painanut ajassa', en: 'Half had pressed within' },
  slowest: { sv: 'Den sista tryckte efter', fi: 'Viimeinen painoi ajassa', en: 'The last one pressed after' },
  away: { sv: 'Frånvarande, inte tillfrågade', fi: 'Poissa, ei kysytty', en: 'Away, not asked' },
  missingTitle: { sv: 'Här saknas svar', fi: 'Näistä vastaus puuttuu', en: 'No answer from' },
  missingNext: {
    sv: 'Den som inte tryckte nås kanske inte heller den dag det gäller. Ta reda på varför, och rätta kontaktuppgifterna.',
    fi: 'Joka ei painanut, sitä ei ehkä tavoiteta silloinkaan, kun sitä tarvitaan. Selvitä syy ja korjaa yhteystiedot.',
    en: 'Whoever did not press may not be reached on the day it matters either. Find out why, and put their contact details right.',
  },
  nobodyMissing: {
    sv: 'Alla som tillfrågades har svarat. Bra!',
    fi: 'Kaikki kysytyt ovat vastanneet. Hyvä!',
    en: 'Everybody who was asked has answered. Well done!',
  },
  nobodyAsked: {
    sv: 'Ingen tillfrågades: ingen i adressboken har ett uppdrag och är på plats.',
    fi: 'Keneltäkään ei kysytty: kenelläkään osoitekirjassa ei ole tehtävää ja paikalla ei ole ketään.',
    en: 'Nobody was asked: nobody in the directory holds a post and is present.',
  },
  postsTitle: { sv: 'Roll för roll', fi: 'Rooleittain', en: 'Role by role' },
  several: {
    sv: 'Den som har flera roller räknas i var och en.',
    fi: 'Se, jolla on useita rooleja, lasketaan jokaiseen.',
    en: 'Somebody with several roles counts in each.',
  },
  channelsTitle: {
    sv: 'Så nådde meddelandena fram',
    fi: 'Näin viestit menivät perille',
    en: 'How the messages arrived',
  },
  channel: {
    sv: '{handedOver} skickade, {delivered} bekräftat framme, {failed} kom inte fram, {notSent} inte skickade',
    fi: '{handedOver} lähetetty, {delivered} vahvistetusti perillä, {failed} ei mennyt perille, {notSent} lähettämättä',
    en: '{handedOver} sent, {delivered} confirmed as arrived, {failed} did not arrive, {notSent} not sent',
  },
} as const satisfies Texts;

/** A channel, as a heading. */
export const CHANNEL_NAMES: Readonly<Record<MessageChannel, Translated>> = {
  sms: { sv: 'SMS', fi: 'Tekstiviesti', en: 'SMS' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
};
