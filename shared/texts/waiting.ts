import type { Texts } from './say.ts';

/** The list of what goes over to somebody. */
export const WAITING = {
  title: { sv: 'Det här går över till dig', fi: 'Nämä siirtyvät sinulle', en: 'This comes to you' },
  intro: {
    sv: 'En kollega som hade det här är borta eller har slutat. Öppna ett i taget och börja uppifrån.',
    fi: 'Kollega, jolla nämä olivat, on poissa tai on lopettanut. Avaa yksi kerrallaan ja aloita ylhäältä.',
    en: 'A colleague who had this is away or has left. Open one at a time and begin at the top.',
  },
  followUp: { sv: 'Uppföljning', fi: 'Seurantayhteydenotto', en: 'Follow-up' },
  case: { sv: 'Ärende att ta', fi: 'Otettava asia', en: 'Case to take' },
  since: { sv: 'Har väntat sedan', fi: 'On odottanut', en: 'Has waited since' },
  urgency: { sv: 'Hur bråttom', fi: 'Kiireellisyys', en: 'How urgent' },
  open: { sv: 'Öppna', fi: 'Avaa', en: 'Open' },
  done: {
    sv: 'Klart, eller hos någon annan. Du behöver inte göra något.',
    fi: 'Valmis tai jollakulla toisella. Sinun ei tarvitse tehdä mitään.',
    en: 'Done, or with somebody else. You need not do anything.',
  },
  nothing: {
    sv: 'Inget av det väntar längre. Tack.',
    fi: 'Mikään näistä ei odota enää. Kiitos.',
    en: 'None of it waits any more. Thank you.',
  },
} as const satisfies Texts;
