import type { Texts } from './say.ts';
import { TRIAGE } from './triage.ts';

/** The form's own words: everything that is not a closed question's answer or one of the essentials. */
export const FORM = {
  ...TRIAGE,
  title: { sv: 'Händelserapport', fi: 'Tapahtumailmoitus', en: 'Incident report' },
  lead: {
    sv: 'För dig som är förtroendevald och har utsatts för hot, våld eller trakasserier.',
    fi: 'Luottamushenkilölle, joka on kohdannut uhkailua, väkivaltaa tai häirintää.',
    en: 'For elected officials who have met threats, violence or harassment.',
  },
  threeThings: {
    sv: 'Tre svar räcker. Resten är frivilligt, och det finns ingen tidsgräns.',
    fi: 'Kolme vastausta riittää. Muu on vapaaehtoista, eikä aikarajaa ole.',
    en: 'Three answers are enough. The rest is optional, and there is no time limit.',
  },
  exitNote: {
    sv: '”Lämna sidan snabbt” öppnar en annan sida. Den här finns kvar i webbläsarens historik.',
    fi: '”Poistu sivulta nopeasti” avaa toisen sivun. Tämä sivu jää selaimen historiaan.',
    en: '“Leave this page quickly” opens another page. This one stays in the browser history.',
  },
  needed: { sv: 'behövs', fi: 'tarvitaan', en: 'needed' },

  reporter: { sv: 'Vem skriver?', fi: 'Kuka kirjoittaa?', en: 'Who is writing?' },
  reporterHint: {
    sv: 'Skriver du som ombud: svara för den det gäller, så gott du kan.',
    fi: 'Jos kirjoitat edustajana, vastaa sen puolesta, jota asia koskee, niin hyvin kuin voit.',
    en: 'If you write as a representative: answer for the person concerned, as well as you can.',
  },
  affectedPerson: { sv: 'Vem gäller det?', fi: 'Ketä asia koskee?', en: 'Who does it concern?' },
  affectedPersonHint: {
    sv: 'Namn, om personen vill att vi ska veta det.',
    fi: 'Nimi, jos hän haluaa meidän tietävän sen.',
    en: 'The name, if the person wants us to know it.',
  },

  now: { sv: 'Läget just nu', fi: 'Tilanne juuri nyt', en: 'How it is right now' },
  weaponHint: {
    sv: 'Rör inte en misstänkt försändelse.',
    fi: 'Älä koske epäilyttävään lähetykseen.',
    en: 'Do not touch a suspicious parcel.',
  },
  callNow: { sv: 'Ring 112 nu', fi: 'Soita 112 nyt', en: 'Call 112 now' },
  call112: {
    sv: 'Ring 112 och sätt dig i säkerhet. Rapporten kan du skicka ändå, när du vill.',
    fi: 'Soita 112 ja hakeudu turvaan. Voit silti lähettää ilmoituksen milloin haluat.',
    en: 'Call 112 and get to safety. You can still send the report, whenever you want.',
  },

  callUnsure: {
    sv: 'Är du osäker: ring hellre 112 än låter bli. De hjälper dig att bedöma läget.',
    fi: 'Jos olet epävarma, soita mieluummin 112 kuin jätä soittamatta. Sieltä autetaan arvioimaan tilanne.',
    en: 'If you are not sure, rather call 112 than not. They help you judge the situation.',
  },
  callIfGoingOn: {
    sv: 'Är det inte över, eller är någon skadad: ring 112. Rapporten kan du skicka ändå, när du vill.',
    fi: 'Jos tilanne ei ole ohi tai joku on loukkaantunut, soita 112. Voit silti lähettää ilmoituksen milloin haluat.',
    en: 'If it is not over, or anyone is hurt: call 112. You can still send the report, whenever you want.',
  },

  contact: {
    sv: 'Hur är det säkert att nå dig?',
    fi: 'Miten sinut tavoittaa turvallisesti?',
    en: 'How is it safe to reach you?',
  },
  contactHint: {
    sv: 'Ett sätt räcker. Välj ett där ingen annan ser eller hör.',
    fi: 'Yksi tapa riittää. Valitse sellainen, jota kukaan muu ei näe eikä kuule.',
    en: 'One way is enough. Choose one that nobody else sees or hears.',
  },
  contactRepresentative: {
    sv: 'Du skriver som ombud: ange hur vi når dig, eller den det gäller om ni är överens om det.',
    fi: 'Kirjoitat edustajana: kerro, miten tavoitamme sinut tai, jos olette niin sopineet, sen, jota asia koskee.',
    en: 'You write as a representative: say how to reach you, or the person concerned if you have agreed on that.',
  },
  name: { sv: 'Ditt namn', fi: 'Nimesi', en: 'Your name' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  otherWay: { sv: 'Något annat sätt', fi: 'Jokin muu tapa', en: 'Some other way' },
  otherWayHint: {
    sv: 'Till exempel genom en vän.',
    fi: 'Esimerkiksi ystävän kautta.',
    en: 'For example through a friend.',
  },
  advice: {
    sv: 'Något vi ska tänka på när vi kontaktar dig?',
    fi: 'Mitä meidän on hyvä muistaa, kun otamme yhteyttä?',
    en: 'Anything we should bear in mind when we contact you?',
  },
  adviceHint: {
    sv: 'Till exempel en tid som passar, eller att du vill tala finska.',
    fi: 'Esimerkiksi sopiva aika tai se, että haluat puhua suomea.',
    en: 'For example a good time, or that you want to speak Finnish.',
  },

  types: { sv: 'Vad gäller det?', fi: 'Mitä asia koskee?', en: 'What is it about?' },
  typesHint: {
    sv: 'Kryssa för det som stämmer. Ett räcker, flera går bra.',
    fi: 'Merkitse ne, jotka sopivat. Yksi riittää, voit valita useita.',
    en: 'Tick what fits. One is enough, several are fine.',
  },

  story: { sv: 'Berätta med egna ord', fi: 'Kerro omin sanoin', en: 'Tell it in your own words' },
  whatHappened: { sv: 'Vad hände?', fi: 'Mitä tapahtui?', en: 'What happened?' },
  whatHappenedHint: {
    sv: 'Skriv det du orkar. Skriv inte om hälsa. Nämn ingen vid namn här: den du misstänker har en egen ruta.',
    fi: 'Kirjoita sen verran kuin jaksat. Älä kirjoita terveydestä. Älä mainitse tässä ketään nimeltä: epäillylle on oma kohtansa.',
    en: 'Write as much as you can manage. Do not write about health. Do not name anybody here: there is a separate box for a person you suspect.',
  },
  when: { sv: 'När hände det?', fi: 'Milloin se tapahtui?', en: 'When did it happen?' },
  whenHint: {
    sv: 'Ungefär räcker, till exempel ”i går kväll”.',
    fi: 'Suunnilleen riittää, esimerkiksi ”eilen illalla”.',
    en: 'Roughly is enough, for example “last night”.',
  },
  enough: {
    sv: 'Räcker det så här? Gå till att skicka.',
    fi: 'Riittääkö tämä? Siirry lähettämään.',
    en: 'Is this enough? Go to sending.',
  },

  channels: { sv: 'Hur nådde det dig?', fi: 'Mitä kautta se tavoitti sinut?', en: 'How did it reach you?' },
  places: { sv: 'Var hände det?', fi: 'Missä se tapahtui?', en: 'Where did it happen?' },
  targets: {
    sv: 'Vem eller vad riktades det mot?',
    fi: 'Keneen tai mihin se kohdistui?',
    en: 'Who or what was it aimed at?',
  },
  repeated: {
    sv: 'Hur många gånger har det hänt?',
    fi: 'Kuinka monta kertaa näin on tapahtunut?',
    en: 'How many times has it happened?',
  },

  several: {
    sv: 'Välj ett eller flera, eller inget.',
    fi: 'Valitse yksi, useampi tai ei yhtään.',
    en: 'Choose one or several, or none.',
  },

  threat: { sv: 'Om hotet', fi: 'Uhkauksesta', en: 'About the threat' },
  triage: {
    sv: 'Frågor som hjälper oss att bedöma läget',
    fi: 'Kysymyksiä, jotka auttavat arvioimaan tilannetta',
    en: 'Questions that help us assess the situation',
  },
  couldCarryOutWhy: {
    sv: 'Vad är det som gör att du tror det?',
    fi: 'Mikä saa sinut ajattelemaan niin?',
    en: 'What makes you think so?',
  },
  noNames: { sv: 'Nämn ingen vid namn.', fi: 'Älä mainitse ketään nimeltä.', en: 'Do not name anybody.' },

  assignment: { sv: 'Du och ditt uppdrag', fi: 'Sinä ja luottamustehtäväsi', en: 'You and your assignment' },
  party: { sv: 'Parti', fi: 'Puolue', en: 'Party' },
  partyHint: {
    sv: 'Då når rapporten rätt säkerhetsansvarig. Utan parti går den till kommunens säkerhetsstrateg.',
    fi: 'Näin ilmoitus menee oikealle turvallisuusvastaavalle. Jos puoluetta ei ole, sen saa kunnan turvallisuusstrategi.',
    en: 'It takes the report to the right security officer. Without a party it goes to the municipal security strategist.',
  },
  noParty: {
    sv: 'Inget parti, eller vill inte säga',
    fi: 'Ei puoluetta, tai en halua sanoa',
    en: 'No party, or rather not say',
  },
  office: { sv: 'Vilket uppdrag har du?', fi: 'Mikä tehtävä sinulla on?', en: 'Which office do you hold?' },
  noOffice: { sv: 'Inget valt', fi: 'Ei valittu', en: 'Nothing chosen' },
  linkedToAssignment: {
    sv: 'Tror du att det hänger ihop med ditt uppdrag?',
    fi: 'Liittyykö tämä mielestäsi luottamustehtävääsi?',
    en: 'Do you think it is linked to your assignment?',
  },

  people: {
    sv: 'Är det någon som inte ska få veta?',
    fi: 'Onko joku, joka ei saa tietää?',
    en: 'Is there anybody who must not know?',
  },
  suspectedPerson: {
    sv: 'Misstänker du någon? Skriv vem.',
    fi: 'Epäiletkö jotakuta? Kirjoita, kuka hän on.',
    en: 'Do you suspect somebody? Write who.',
  },
  suspectedHint: {
    sv: 'Det här ser kommunens säkerhetsstrateg, och kommunchefen om det blir en polisanmälan. Partiets säkerhetsansvariga ser det normalt inte.',
    fi: 'Tämän näkee kunnan turvallisuusstrategi, ja kunnanjohtaja, jos asiasta tehdään rikosilmoitus. Puolueen turvallisuusvastaava ei tavallisesti näe tätä.',
    en: 'This is seen by the municipal security strategist, and by the chief executive if a police report is made. The party security officer does not normally see it.',
  },

  wishes: { sv: 'Vad vill du ha hjälp med?', fi: 'Mihin haluat apua?', en: 'What help do you want?' },
  company: {
    sv: 'Är du ensam? Vill du att någon kommer?',
    fi: 'Oletko yksin? Haluatko, että joku tulee luoksesi?',
    en: 'Are you alone? Do you want somebody to come?',
  },
  occupationalHealth: {
    sv: 'Vill du ha stöd genom företagshälsovården?',
    fi: 'Haluatko tukea työterveyshuollon kautta?',
    en: 'Do you want support through the occupational health service?',
  },
  occupationalHealthHint: {
    sv: 'De kontaktas bara om du säger ja.',
    fi: 'Heihin otetaan yhteyttä vain, jos vastaat kyllä.',
    en: 'They are contacted only if you say yes.',
  },
  policeReport: {
    sv: 'Vill du att det görs en polisanmälan?',
    fi: 'Haluatko, että asiasta tehdään rikosilmoitus?',
    en: 'Do you want a police report to be made?',
  },
  policeReportHint: {
    sv: 'Vi rekommenderar det. Du får samma stöd oavsett, och kan bestämma dig senare. Vem som helst får göra en polisanmälan, och ibland kan kommunen behöva göra en själv. Svarar du ja får kommunchefen veta att en polisanmälan ska göras.',
    fi: 'Suosittelemme sitä. Saat saman tuen joka tapauksessa ja voit päättää myöhemmin. Kuka tahansa voi tehdä rikosilmoituksen, ja joskus kunta voi joutua tekemään sen itse. Jos vastaat kyllä, kunnanjohtaja saa tiedon, että rikosilmoitus tehdään.',
    en: 'We recommend it. You get the same support either way, and can decide later. Anyone may make a police report, and sometimes the municipality may need to make one itself. If you say yes, the chief executive is told that a police report is to be made.',
  },

  keepOutHint: {
    sv: 'Till exempel om den du misstänker finns bland dem som annars får veta. Då går rapporten till en ersättare.',
    fi: 'Esimerkiksi jos epäilemäsi henkilö on niiden joukossa, jotka muuten saisivat tietää. Silloin ilmoituksen saa varahenkilö.',
    en: 'For example if the person you suspect is among those who would be told. The report then goes to a deputy.',
  },
  keepOutRoles: {
    sv: 'Den som har rollen',
    fi: 'Henkilö, jolla on tämä tehtävä',
    en: 'Whoever has the role',
  },
  keepOutNames: { sv: 'Någon annan, vid namn', fi: 'Joku muu, nimeltä', en: 'Somebody else, by name' },
  keepOutNamesHint: {
    sv: 'Ett namn på varje rad, högst {max}.',
    fi: 'Yksi nimi riville, enintään {max}.',
    en: 'One name on each line, at most {max}.',
  },

  before: { sv: 'Kontrollera och skicka', fi: 'Tarkista ja lähetä', en: 'Check and send' },
  whoWithoutParty: {
    sv: 'Utan parti når den kommunens säkerhetsstrateg i stället.',
    fi: 'Jos puoluetta ei ole, sen saa kunnan turvallisuusstrategi.',
    en: 'Without a party it reaches the municipal security strategist instead.',
  },
  whoNext: {
    sv: 'Svarar ingen i tid går larmet vidare till nästa ansvariga.',
    fi: 'Jos kukaan ei vastaa ajoissa, hälytys siirtyy seuraavalle vastuuhenkilölle.',
    en: 'If nobody answers in time, the alert goes on to the next person responsible.',
  },
  next: {
    sv: 'Du får en kod och en tid då vi senast kontaktar dig, på det sätt du valt.',
    fi: 'Saat koodin ja tiedon siitä, milloin viimeistään otamme sinuun yhteyttä valitsemallasi tavalla.',
    en: 'You get a code and a time by which we will contact you, in the way you chose.',
  },
  dataTitle: { sv: 'Dina uppgifter', fi: 'Tietosi', en: 'Your information' },
  data: {
    sv: '{name} är personuppgiftsansvarig och använder uppgifterna för att skydda och stödja förtroendevalda, en uppgift av allmänt intresse.',
    fi: '{name} on rekisterinpitäjä ja käyttää tietoja luottamushenkilöiden suojelemiseen ja tukemiseen, mikä on yleistä etua koskeva tehtävä.',
    en: '{name} is the data controller and uses the information to protect and support elected officials, a task in the public interest.',
  },
  aboutData: {
    sv: 'Mer om dina uppgifter (ny flik)',
    fi: 'Lisää tiedoistasi (uusi välilehti)',
    en: 'More about your information (new tab)',
  },
  notSaved: {
    sv: 'Inget lagras i telefonen eller datorn, och inget skickas förrän du trycker på knappen.',
    fi: 'Mitään ei tallenneta puhelimeen tai tietokoneeseen, eikä mitään lähetetä ennen kuin painat painiketta.',
    en: 'Nothing is stored on the phone or computer, and nothing is sent until you press the button.',
  },
  send: { sv: 'Skicka rapporten', fi: 'Lähetä ilmoitus', en: 'Send the report' },

  errorTitle: {
    sv: 'Rapporten är inte skickad ännu',
    fi: 'Ilmoitusta ei ole vielä lähetetty',
    en: 'The report has not been sent yet',
  },
  alreadySentTitle: {
    sv: 'Din rapport har redan kommit fram',
    fi: 'Ilmoituksesi on jo saapunut',
    en: 'Your report has already arrived',
  },
  earlierCode: {
    sv: 'Här är koden till den. Spara den där ingen annan ser den.',
    fi: 'Tässä on sen koodi. Säilytä se paikassa, jossa kukaan muu ei näe sitä.',
    en: 'Here is its code. Keep it where nobody else sees it.',
  },
  errorLead: {
    sv: 'Det du skrev finns kvar nedan. Ändra det här och skicka igen:',
    fi: 'Kirjoittamasi on tallella alla. Korjaa nämä ja lähetä uudelleen:',
    en: 'What you wrote is still there below. Change this and send again:',
  },
} as const satisfies Texts;

/** Why a whole form came back, by the `notice` that the page is given. */
export const NOTICES = {
  already_sent: {
    sv: 'En rapport härifrån är sparad, och de ansvariga larmas. Det du vill lägga till står kvar nedan. Tryck på Skicka rapporten om det ska bli en rapport för sig, eller lägg till det i den första med hjälp av koden.',
    fi: 'Tältä sivulta lähetetty ilmoitus on tallessa, ja vastuuhenkilöt hälytetään. Se, mitä haluat lisätä, on tallella alla. Paina Lähetä ilmoitus, jos siitä pitää tulla oma ilmoituksensa, tai lisää se ensimmäiseen koodin avulla.',
    en: 'A report from this page is stored, and the people responsible are alerted. What you want to add is still there below. Press Send the report if it is to be a report of its own, or add it to the first one with the code.',
  },
  too_large: {
    sv: 'Det var mer text än vi kan ta emot på en gång, och inget sparades. Skicka det viktigaste först. Resten kan du berätta när vi kontaktar dig.',
    fi: 'Tekstiä oli enemmän kuin voimme ottaa kerralla vastaan, eikä mitään tallennettu. Lähetä tärkein ensin. Loput voit kertoa, kun otamme yhteyttä.',
    en: 'It was more text than we can take at once, and nothing was stored. Send the most important first. You can tell the rest when we contact you.',
  },
  failed: {
    sv: 'Något gick fel hos oss, och vi vet inte om rapporten kom fram. Det du skrev står kvar nedan. Tryck på Skicka rapporten igen: samma rapport sparas bara en gång. Går det inte, ring kommunen.',
    fi: 'Meillä tapahtui virhe, emmekä tiedä, saapuiko ilmoitus perille. Kirjoittamasi on tallella alla. Paina uudelleen Lähetä ilmoitus: sama ilmoitus tallennetaan vain kerran. Jos se ei onnistu, soita kuntaan.',
    en: 'Something went wrong on our side, and we do not know whether the report arrived. What you wrote is still there below. Press Send the report again: the same report is stored only once. If it does not work, call the municipality.',
  },
  unreadable: {
    sv: 'Det som skickades gick inte att läsa, och inget sparades. Fyll i igen och skicka. Vid fara, ring 112.',
    fi: 'Lähetettyä ei voitu lukea, eikä mitään tallennettu. Täytä uudelleen ja lähetä. Vaarassa soita 112.',
    en: 'What was sent could not be read, and nothing was stored. Fill it in again and send. In danger, call 112.',
  },
} as const satisfies Texts;
