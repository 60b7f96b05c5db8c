import type { Texts } from './say.ts';

/**
 * The accessibility statement, in the order of Digg's model and with what MDFFS 2019:2, 6 §, asks for: who, how far the
 * service conforms, what does not and why, when and how that was judged, how to tell of faults, and whom to turn to then.
 */
export const ACCESSIBILITY = {
  title: { sv: 'Tillgänglighet för Värna', fi: 'Värnan saavutettavuus', en: 'Accessibility of Värna' },
  lead: {
    sv: '{name} står bakom Värna. Så många som möjligt ska kunna använda tjänsten, även den som är rädd, trött eller har en gammal telefon. Här står hur Värna uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du berättar om fler.',
    fi: 'Värnasta vastaa {name}. Mahdollisimman monen pitää voida käyttää palvelua, myös sen, joka on peloissaan tai väsynyt tai jolla on vanha puhelin. Tässä kerrotaan, miten Värna täyttää Ruotsin lain digitaalisten julkisten palvelujen saavutettavuudesta, mitä puutteita tiedämme ja miten kerrot uusista.',
    en: '{name} is responsible for Värna. As many as possible should be able to use the service, also those who are afraid, tired or have an old phone. This says how Värna meets the Swedish act on accessibility of digital public services, which shortcomings we know of and how to tell us of more.',
  },

  howTitle: {
    sv: 'Hur tillgänglig är tjänsten?',
    fi: 'Kuinka saavutettava palvelu on?',
    en: 'How accessible is the service?',
  },
  nothingKnown: {
    sv: 'Vi känner inte till några brister.',
    fi: 'Emme tiedä puutteista.',
    en: 'We know of no shortcomings.',
  },
  somethingKnown: {
    sv: 'Delar av tjänsten är inte helt tillgängliga. De står nedan.',
    fi: 'Osa palvelusta ei ole täysin saavutettava. Puutteet luetellaan alla.',
    en: 'Parts of the service are not fully accessible. They are listed below.',
  },
  untried: {
    sv: 'Personer som använder skärmläsare, röststyrning eller förstoring har ännu inte prövat tjänsten. Därför säger vi inte att den är helt tillgänglig.',
    fi: 'Ruudunlukijaa, puheohjausta tai suurennusta käyttävät henkilöt eivät ole vielä kokeilleet palvelua. Siksi emme sano sitä täysin saavutettavaksi.',
    en: 'People who use a screen reader, voice control or magnification have not yet tried it. Therefore we do not call it fully accessible.',
  },

  helpTitle: {
    sv: 'Om du inte kan använda tjänsten',
    fi: 'Jos et voi käyttää palvelua',
    en: 'If you cannot use the service',
  },
  help: {
    sv: 'Har du blivit utsatt för något kan du alltid tala med partiets säkerhetsansvariga eller kommunens säkerhetsstrateg. De kan fylla i rapporten åt dig. Behöver du något härifrån på ett annat sätt, hör av dig:',
    fi: 'Jos olet joutunut jonkin kohteeksi, voit aina puhua puolueen turvallisuusvastaavan tai kunnan turvallisuusstrategin kanssa. He voivat täyttää ilmoituksen puolestasi. Jos tarvitset jotain täältä toisella tavalla, ota yhteyttä:',
    en: 'If something has happened to you, you can always talk to the party security officer or the municipal security strategist. They can fill in the report for you. If you need something from here in another way, get in touch:',
  },

  tellTitle: { sv: 'Berätta om brister', fi: 'Kerro puutteista', en: 'Tell us of shortcomings' },
  tell: {
    sv: 'Är något svårt eller omöjligt att använda, eller stämmer något inte här? Berätta, så rättar vi det.',
    fi: 'Onko jotain vaikea tai mahdoton käyttää, tai onko tässä jokin virhe? Kerro, niin korjaamme sen.',
    en: 'Is something hard or impossible to use, or is something here not right? Tell us, and we will mend it.',
  },
  form: {
    sv: 'Berätta i kommunens formulär',
    fi: 'Kerro kunnan lomakkeella',
    en: 'Tell us in the municipality’s form',
  },

  supervisionTitle: { sv: 'Tillsyn', fi: 'Valvonta', en: 'Supervision' },
  supervision: {
    sv: 'Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Vänd dig dit om du tycker att tjänsten eller den här redogörelsen har brister, eller om du inte är nöjd med vårt svar:',
    fi: 'Ruotsin digihallintovirasto Digg (Myndigheten för digital förvaltning) valvoo lain noudattamista. Ota sinne yhteyttä, jos palvelussa tai tässä selosteessa on mielestäsi puutteita tai et ole tyytyväinen vastaukseemme:',
    en: 'The Agency for Digital Government, Digg, sees to it that the law is kept. Turn to them if you find that the service or this statement falls short, or if you are not satisfied with our answer:',
  },

  technicalTitle: {
    sv: 'Teknisk information',
    fi: 'Tekniset tiedot',
    en: 'Technical information',
  },
  full: {
    sv: 'Tjänsten är helt förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937).',
    fi: 'Palvelu on täysin lain digitaalisten julkisten palvelujen saavutettavuudesta (2018:1937) mukainen.',
    en: 'The service is fully compliant with the act on accessibility of digital public services (2018:1937).',
  },
  partial: {
    sv: 'Tjänsten är delvis förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937), av de skäl som står här.',
    fi: 'Palvelu on osittain lain digitaalisten julkisten palvelujen saavutettavuudesta (2018:1937) mukainen. Syyt kerrotaan tässä.',
    en: 'The service is partially compliant with the act on accessibility of digital public services (2018:1937), for the reasons given here.',
  },
  standard: {
    sv: 'Lagen bygger på standarden EN 301 549 och WCAG 2.1, nivå AA. Vårt mål är WCAG 2.2, nivå AA, och kontrast på nivå AAA för text.',
    fi: 'Laki perustuu standardiin EN 301 549 ja WCAG 2.1:n tasoon AA. Tavoitteemme on WCAG 2.2:n taso AA ja tekstissä tason AAA kontrasti.',
    en: 'The law builds on the standard EN 301 549 and WCAG 2.1, level AA. We aim for WCAG 2.2, level AA, and for contrast at level AAA for text.',
  },

  shortTitle: {
    sv: 'Innehåll som inte är tillgängligt',
    fi: 'Sisältö, joka ei ole saavutettavaa',
    en: 'Content that is not accessible',
  },
  againstTitle: {
    sv: 'Det som lagen kräver',
    fi: 'Mitä laki vaatii',
    en: 'What the law asks for',
  },
  nothing: {
    sv: 'Det finns inget känt innehåll som inte är tillgängligt.',
    fi: 'Tiedossa ei ole sisältöä, joka ei ole saavutettavaa.',
    en: 'There is no known content that is not accessible.',
  },
  outsideTitle: {
    sv: 'Det som lagen inte omfattar (9 §)',
    fi: 'Mitä laki ei koske (9 §)',
    en: 'What the law does not cover (section 9)',
  },
  finding: {
    sv: 'Sidan ”{page}”: regeln {rule}',
    fi: 'Sivu ”{page}”: sääntö {rule}',
    en: 'Page “{page}”: rule {rule}',
  },

  triedTitle: {
    sv: 'Så har vi prövat tjänsten',
    fi: 'Miten palvelua on testattu',
    en: 'How we tried the service',
  },
  assessed: {
    sv: 'Vi har gjort en självskattning. Den senaste bedömningen gjordes den {date}.',
    fi: 'Olemme tehneet itsearvioinnin. Viimeisin arviointi tehtiin {date}.',
    en: 'We have made a self-assessment. The latest one was made on {date}.',
  },
  looked: {
    sv: '{pages} olika sidor prövades i alla sina lägen, på svenska, finska och engelska, ljusa och mörka, med axe {axe} i {browser}.',
    fi: 'Testattiin {pages} eri sivua kaikissa tiloissaan, ruotsiksi, suomeksi ja englanniksi, vaaleina ja tummina, axe {axe} -ohjelmalla selaimessa {browser}.',
    en: '{pages} different pages were tried in all their states, in Swedish, Finnish and English, light and dark, with axe {axe} in {browser}.',
  },
  rules: {
    sv: '{rules} regler kördes. De prövar {criteria} av de {all} kraven i WCAG 2.1, nivå A och AA; ett program kan inte pröva alla.',
    fi: 'Ohjelma ajoi {rules} sääntöä. Ne testaavat {criteria} WCAG 2.1:n {all} kriteeristä tasoilla A ja AA; ohjelma ei voi testata kaikkia.',
    en: '{rules} rules were run. They try {criteria} of the {all} criteria of WCAG 2.1, levels A and AA; a program cannot try them all.',
  },
  narrow: {
    sv: 'Varje sida får plats på en skärm som är 320 bildpunkter bred, också när texten är dubbelt så stor.',
    fi: 'Jokainen sivu mahtuu 320 kuvapistettä leveälle näytölle, myös kun teksti on kaksinkertaista.',
    en: 'Each page fits a screen that is 320 pixels wide, also when the text is twice as large.',
  },
  targets: {
    sv: 'Det man trycker på är minst 44 bildpunkter högt och brett. Länkar inne i en text är undantagna.',
    fi: 'Se, mitä painetaan, on vähintään 44 kuvapistettä korkea ja leveä. Tekstin sisällä olevat linkit ovat poikkeus.',
    en: 'What one presses is at least 44 pixels high and wide. Links within a text are excepted.',
  },
  keyboard: {
    sv: 'Formuläret kan fyllas i och skickas med bara tangentbord, och utan JavaScript.',
    fi: 'Lomakkeen voi täyttää ja lähettää pelkällä näppäimistöllä ja ilman JavaScriptiä.',
    en: 'The form can be filled in and sent by keyboard alone, and without JavaScript.',
  },
  audit: {
    sv: 'Den {date} prövades tjänsten av {by}.',
    fi: 'Palvelua testasi {date} {by}.',
    en: 'On {date} the service was tried by {by}.',
  },
  reviewed: {
    sv: 'Redogörelsen gicks igenom senast den {date}.',
    fi: 'Seloste tarkistettiin viimeksi {date}.',
    en: 'The statement was last reviewed on {date}.',
  },
} as const satisfies Texts;

/** Where to turn when the municipality's answer is not enough. */
export const DIGG = { href: 'https://www.digg.se/tdosanmalan', label: 'digg.se/tdosanmalan' } as const;
