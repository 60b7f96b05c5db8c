import type { Texts } from './say.ts';

/** The triage's questions (domain.md, section 4) in the form's words. By themselves: the desk says them as a level's reasons. */
export const TRIAGE = {
  dangerNow: {
    sv: 'Är du eller någon annan i fara just nu?',
    fi: 'Oletko sinä tai onko joku muu vaarassa juuri nyt?',
    en: 'Are you or is anyone else in danger right now?',
  },
  personNear: {
    sv: 'Är personen kvar, på väg eller utanför?',
    fi: 'Onko henkilö yhä paikalla, matkalla luoksesi tai oven ulkopuolella?',
    en: 'Is the person still there, on the way or outside?',
  },
  injured: {
    sv: 'Är någon skadad eller behöver vård?',
    fi: 'Onko joku loukkaantunut tai hoidon tarpeessa?',
    en: 'Is anyone hurt or in need of care?',
  },
  weapon: {
    sv: 'Förekom vapen, eld, sprängmedel eller en misstänkt försändelse?',
    fi: 'Liittyikö tapahtumaan ase, tuli, räjähde tai epäilyttävä lähetys?',
    en: 'Was there a weapon, fire, explosives or a suspicious parcel?',
  },
  specific: {
    sv: 'Finns en tid, plats eller plan i hotet?',
    fi: 'Mainitaanko uhkauksessa aika, paikka tai suunnitelma?',
    en: 'Does the threat name a time, place or plan?',
  },
  knowsHome: {
    sv: 'Vet personen var du bor, eller har någon varit vid bostaden?',
    fi: 'Tietääkö henkilö, missä asut, tai onko joku käynyt kotisi luona?',
    en: 'Does the person know where you live, or has anyone been at your home?',
  },
  family: {
    sv: 'Riktas hotet mot barn eller någon närstående?',
    fi: 'Kohdistuuko uhkaus lapseen tai läheiseen?',
    en: 'Is a child or a relative targeted?',
  },
  escalating: { sv: 'Har det trappats upp?', fi: 'Onko tilanne kärjistynyt?', en: 'Has it escalated?' },
  couldCarryOut: {
    sv: 'Tror du att personen kan göra verklighet av hotet?',
    fi: 'Voiko henkilö mielestäsi toteuttaa uhkauksensa?',
    en: 'Do you think the person could carry out the threat?',
  },
  soon: {
    sv: 'Har du ett möte, en resa eller ett beslut inom 48 timmar som kan påverkas?',
    fi: 'Onko sinulla seuraavien 48 tunnin aikana kokous, matka tai päätös, johon tämä voi vaikuttaa?',
    en: 'Do you have a meeting, trip or decision within 48 hours that may be affected?',
  },
} as const satisfies Texts;
