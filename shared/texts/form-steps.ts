import type { Texts } from './say.ts';

/** What the form says about itself: where one is, the way on and back, sending, and why it did not work. */
export const FORM_STEPS = {
  steps: {
    sv: 'Steg {step} av {steps}. {left} kvar.',
    fi: 'Vaihe {step}/{steps}. {left} jäljellä.',
    en: 'Step {step} of {steps}. {left} left.',
  },
  lastStep: {
    sv: 'Steg {step} av {steps}. Sista steget.',
    fi: 'Vaihe {step}/{steps}. Viimeinen vaihe.',
    en: 'Step {step} of {steps}. The last one.',
  },
  back: { sv: 'Tillbaka', fi: 'Takaisin', en: 'Back' },
  onward: { sv: 'Fortsätt', fi: 'Jatka', en: 'Continue' },
  enoughSoFar: {
    sv: 'Resten är frivilligt.',
    fi: 'Loput on vapaaehtoista.',
    en: 'The rest is optional.',
  },
  goToSending: { sv: 'Gå till att skicka', fi: 'Siirry lähettämään', en: 'Go to sending' },

  answers: { sv: 'Dina svar', fi: 'Vastauksesi', en: 'Your answers' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  unanswered: {
    sv: 'Vill du lägga till något?',
    fi: 'Haluatko lisätä jotain?',
    en: 'Do you want to add anything?',
  },

  sending: { sv: 'Skickar …', fi: 'Lähetetään …', en: 'Sending …' },
  lost: {
    sv: 'Anslutningen bröts, så vi vet inte om rapporten kom fram. Allt du skrev finns kvar. Tryck på Skicka rapporten igen: samma rapport sparas bara en gång.',
    fi: 'Yhteys katkesi, emmekä tiedä, saapuiko ilmoitus perille. Kaikki kirjoittamasi on tallella. Paina uudelleen Lähetä ilmoitus: sama ilmoitus tallennetaan vain kerran.',
    en: 'The connection was lost, so we do not know whether the report arrived. Everything you wrote is still here. Press Send the report again: the same report is stored only once.',
  },
  busy: {
    sv: 'Det kom många försök på kort tid, så rapporten är inte skickad. Allt du skrev finns kvar. Vänta en minut och tryck på Skicka rapporten igen.',
    fi: 'Yrityksiä tuli monta lyhyessä ajassa, eikä ilmoitusta ole lähetetty. Kaikki kirjoittamasi on tallella. Odota minuutti ja paina uudelleen Lähetä ilmoitus.',
    en: 'There were many attempts in a short time, so the report has not been sent. Everything you wrote is still here. Wait a minute and press Send the report again.',
  },
  refused: {
    sv: 'Något gick fel hos oss, och vi vet inte om rapporten kom fram. Allt du skrev finns kvar. Tryck på Skicka rapporten igen: samma rapport sparas bara en gång.',
    fi: 'Meillä tapahtui virhe, emmekä tiedä, saapuiko ilmoitus perille. Kaikki kirjoittamasi on tallella. Paina uudelleen Lähetä ilmoitus: sama ilmoitus tallennetaan vain kerran.',
    en: 'Something went wrong on our side, and we do not know whether the report arrived. Everything you wrote is still here. Press Send the report again: the same report is stored only once.',
  },
} as const satisfies Texts;
