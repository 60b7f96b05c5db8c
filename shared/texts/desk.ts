import type { Withheld } from '../access/decide.ts';
import type { Field } from '../access/fields.ts';
import type { Obstacle } from '../desk/conditions.ts';
import type { What } from '../incident/entry.ts';
import type { Incident } from '../incident/incident.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** The staff's pages: their list, and one case. */
export const DESK = {
  title: { sv: 'Det som väntar på dig', fi: 'Sinua odottavat tehtävät', en: 'What waits for you' },
  signedInAs: { sv: 'Inloggad som', fi: 'Kirjautuneena', en: 'Signed in as' },
  signOut: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Sign out' },
  nothing: {
    sv: 'Inget väntar på dig just nu. När något gör det får du sms och e-post.',
    fi: 'Mikään ei odota sinua juuri nyt. Kun jokin odottaa, saat tekstiviestin ja sähköpostin.',
    en: 'Nothing waits for you right now. When something does, you get an SMS and an e-mail.',
  },
  others: { sv: 'Andra pågående ärenden', fi: 'Muut käynnissä olevat asiat', en: 'Other cases under way' },
  take: {
    sv: 'Ta ärendet eller skicka vidare',
    fi: 'Ota asia tai siirrä eteenpäin',
    en: 'Take the case or pass it on',
  },
  followUp: {
    sv: 'Fråga hur personen har det',
    fi: 'Kysy, mitä henkilölle kuuluu',
    en: 'Ask how the person is',
  },
  by: { sv: 'senast {time}', fi: 'viimeistään {time}', en: 'by {time}' },
  late: { sv: 'tiden gick ut {time}', fi: 'määräaika oli {time}', en: 'was due {time}' },
  received: { sv: 'Kom in', fi: 'Saapunut', en: 'Received' },
  more: { sv: 'Visa fler', fi: 'Näytä lisää', en: 'Show more' },
  toList: { sv: 'Till listan', fi: 'Luetteloon', en: 'To the list' },
  case: { sv: 'Ärende {ref}', fi: 'Asia {ref}', en: 'Case {ref}' },
  whyTitle: {
    sv: 'Skälet till att du öppnar ärendet',
    fi: 'Syy asian avaamiseen',
    en: 'Your reason for opening the case',
  },
  whyLead: {
    sv: 'Ärendet är inte ditt. Skriv varför du behöver läsa det. Den utsatte ser vem som har läst, när och varför.',
    fi: 'Asia ei ole sinun. Kirjoita, miksi sinun täytyy lukea se. Kohteeksi joutunut näkee, kuka on lukenut, milloin ja miksi.',
    en: 'The case is not yours. Write why you need to read it. The affected person sees who has read it, when and why.',
  },
  why: { sv: 'Skäl', fi: 'Syy', en: 'Reason' },
  open: { sv: 'Öppna ärendet', fi: 'Avaa asia', en: 'Open the case' },
  level: { sv: 'Hur allvarligt', fi: 'Vakavuus', en: 'How serious' },
  reasons: { sv: 'Bygger på', fi: 'Perusteet', en: 'Based on' },
  status: { sv: 'Läge', fi: 'Tilanne', en: 'Where it stands' },
  holder: { sv: 'Har ärendet', fi: 'Asia on', en: 'Has the case' },
  since: { sv: '{who}, sedan {time}', fi: '{who}, {time} lähtien', en: '{who}, since {time}' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  reporter: { sv: 'Vem som skrev', fi: 'Kirjoittaja', en: 'Who wrote' },
  affected: { sv: 'Den utsatte', fi: 'Kohteeksi joutunut', en: 'Affected person' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Telephone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  other: { sv: 'Annat sätt', fi: 'Muu tapa', en: 'Another way' },
  advice: { sv: 'Tänk på', fi: 'Huomioi', en: 'Bear in mind' },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  types: { sv: 'Det gäller', fi: 'Asia koskee', en: 'It is about' },
  whatHappened: { sv: 'Vad som hände', fi: 'Mitä tapahtui', en: 'What happened' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  channels: {
    sv: 'Hur det nådde personen',
    fi: 'Miten se tavoitti henkilön',
    en: 'How it reached the person',
  },
  places: { sv: 'Var', fi: 'Missä', en: 'Where' },
  targets: { sv: 'Mot vem eller vad', fi: 'Kohde', en: 'Against whom or what' },
  repeated: { sv: 'Hur ofta', fi: 'Kuinka usein', en: 'How often' },
  why2: {
    sv: 'Varför det kan bli verklighet',
    fi: 'Miksi se voi toteutua',
    en: 'Why it could be carried out',
  },
  added: { sv: 'Tillagt {time}', fi: 'Lisätty {time}', en: 'Added {time}' },
  noFiles: { sv: 'Inga filer än.', fi: 'Ei vielä tiedostoja.', en: 'No files yet.' },
  noMessages: { sv: 'Inga meddelanden än.', fi: 'Ei vielä viestejä.', en: 'No messages yet.' },
  noNotes: { sv: 'Inga anteckningar än.', fi: 'Ei vielä muistiinpanoja.', en: 'No notes yet.' },
  none: { sv: 'Inget', fi: 'Ei mitään', en: 'Nothing' },
  undecided: { sv: 'Inte bestämt', fi: 'Ei päätetty', en: 'Not decided' },
  withheldTitle: { sv: 'Det du inte ser', fi: 'Mitä et näe', en: 'What you do not see' },
  withheldLead: {
    sv: 'De här uppgifterna finns men visas inte för dig:',
    fi: 'Nämä tiedot ovat olemassa, mutta niitä ei näytetä sinulle:',
    en: 'This exists and is not shown to you:',
  },
  withheldLine: { sv: 'Visas inte för dig', fi: 'Ei näytetä sinulle', en: 'Not shown to you' },
  write: { sv: 'Skriv till personen', fi: 'Kirjoita henkilölle', en: 'Write to the person' },
  send: { sv: 'Skicka', fi: 'Lähetä', en: 'Send' },
  note: { sv: 'Anteckning för kollegor', fi: 'Muistiinpano kollegoille', en: 'Note for colleagues' },
  noteHint: {
    sv: 'Blir en del av ärendet. Skriv inget om hälsa.',
    fi: 'Siitä tulee osa asiaa. Älä kirjoita terveydestä.',
    en: 'Becomes part of the case. Write nothing about health.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  correctEntry: { sv: 'Rätta rad nummer', fi: 'Oikaise rivi numero', en: 'Correct line number' },
  correction: { sv: 'Så är det', fi: 'Oikea tieto', en: 'How it is' },
  correct: { sv: 'Rätta', fi: 'Oikaise', en: 'Correct' },
  newLevel: { sv: 'Ändra till', fi: 'Muuta tasolle', en: 'Change to' },
  levelReason: {
    sv: 'Skäl (behövs om du sänker)',
    fi: 'Syy (tarvitaan, jos lasket)',
    en: 'Reason (needed if you lower it)',
  },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  handTo: { sv: 'Lämna över till', fi: 'Siirrä henkilölle', en: 'Hand over to' },
  handHint: {
    sv: 'Ärendet väntar tills personen tar det. Svarar ingen går det vidare som vanligt.',
    fi: 'Asia odottaa, kunnes henkilö ottaa sen. Jos kukaan ei vastaa, se siirtyy tavalliseen tapaan.',
    en: 'The case waits until that person takes it. If nobody answers, it goes on as usual.',
  },
  hand: { sv: 'Lämna över', fi: 'Siirrä', en: 'Hand over' },
  takeIt: { sv: 'Jag tar det här', fi: 'Otan tämän hoitaakseni', en: 'I take this' },
  passIt: {
    sv: 'Jag kan inte: skicka vidare nu',
    fi: 'En voi: siirrä heti eteenpäin',
    en: 'I cannot: pass it on now',
  },
  done: { sv: 'Klart', fi: 'Tehty', en: 'Done' },
  notApplicable: { sv: 'Gäller inte', fi: 'Ei koske', en: 'Does not apply' },
  reopen: { sv: 'Öppna igen', fi: 'Avaa uudelleen', en: 'Open again' },
  stepReason: { sv: 'Skäl', fi: 'Syy', en: 'Reason' },
  answerYes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  answerNo: { sv: 'Nej, därför att …', fi: 'Ei, koska …', en: 'No, because …' },
  approve: { sv: 'Jag godkänner', fi: 'Hyväksyn', en: 'I approve' },
  approvedBy: { sv: 'Godkänt av', fi: 'Hyväksynyt', en: 'Approved by' },
  doneBy: { sv: 'Klart, {who}, {time}', fi: 'Tehty, {who}, {time}', en: 'Done, {who}, {time}' },
  waivedBy: {
    sv: 'Gäller inte, {who}, {time}',
    fi: 'Ei koske, {who}, {time}',
    en: 'Does not apply, {who}, {time}',
  },
  ofAll: { sv: '{done} av {all} klara', fi: '{done}/{all} valmiina', en: '{done} of {all} done' },
  ownerOf: { sv: 'Ansvarar: {who}', fi: 'Vastuussa: {who}', en: 'Responsible: {who}' },
  saved: { sv: 'Det är sparat.', fi: 'Se on tallennettu.', en: 'It is stored.' },
  refused: { sv: 'Det gick inte att spara', fi: 'Tallennus ei onnistunut', en: 'It could not be stored' },
  system: { sv: 'Tjänsten', fi: 'Palvelu', en: 'The service' },
  byReporter: { sv: 'Den som rapporterade', fi: 'Ilmoittaja', en: 'The reporter' },
} as const satisfies Texts;

/** The parts of the plan, as headings over its steps. */
export const STEP_SECTIONS = {
  atOnce: { sv: 'Genast', fi: 'Heti', en: 'At once' },
  assessment: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  police: { sv: 'Polis', fi: 'Poliisi', en: 'Police' },
  support: { sv: 'Stöd', fi: 'Tuki', en: 'Support' },
  information: { sv: 'Information', fi: 'Tiedottaminen', en: 'Information' },
  longRun: { sv: 'På längre sikt', fi: 'Pidemmällä aikavälillä', en: 'In the long run' },
} as const satisfies Texts;

/** What each field is called as a heading, and in the list of what is withheld. */
export const FIELD_NAMES: Readonly<Record<Field, Translated>> = {
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  summary: { sv: 'Läget', fi: 'Tilanne', en: 'Where it stands' },
  identity: {
    sv: 'Vem det gäller och hur hen nås',
    fi: 'Ketä asia koskee ja miten hänet tavoittaa',
    en: 'Whom it concerns and how to reach them',
  },
  story: { sv: 'Vad som hände', fi: 'Mitä tapahtui', en: 'What happened' },
  evidence: { sv: 'Bevis', fi: 'Todisteet', en: 'Evidence' },
  suspect: { sv: 'Den som misstänks', fi: 'Epäilty', en: 'Who is suspected' },
  party: { sv: 'Parti', fi: 'Puolue', en: 'Party' },
  keepOut: { sv: 'De som inte ska få veta', fi: 'Ketkä eivät saa tietää', en: 'Who must not know' },
  decisions: {
    sv: 'Vad personen har bestämt',
    fi: 'Mitä henkilö on päättänyt',
    en: 'What the person has decided',
  },
  supportPerson: { sv: 'Stödperson', fi: 'Tukihenkilö', en: 'Support person' },
  steps: { sv: 'Planens steg', fi: 'Suunnitelman vaiheet', en: 'The plan’s steps' },
  messages: { sv: 'Meddelanden med personen', fi: 'Viestit henkilön kanssa', en: 'Messages with the person' },
  notes: { sv: 'Anteckningar', fi: 'Muistiinpanot', en: 'Notes' },
  followUps: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
  deliveries: { sv: 'Vilka som har larmats', fi: 'Ketkä on hälytetty', en: 'Who was alerted' },
  timeline: { sv: 'Händelser i ärendet', fi: 'Asian vaiheet', en: 'What has happened in the case' },
  reads: { sv: 'Vilka som har läst', fi: 'Ketkä ovat lukeneet', en: 'Who has read it' },
};

/** Why something is withheld. */
export const WHY_WITHHELD: Readonly<Record<Withheld, Translated>> = {
  role: { sv: 'din roll ser det inte', fi: 'roolisi ei näe sitä', en: 'your role does not see it' },
  serious: {
    sv: 'öppet för dig i allvarliga ärenden, eller om personen säger ja',
    fi: 'näkyy sinulle vakavissa asioissa tai jos henkilö suostuu',
    en: 'open to you in serious cases, or if the person says yes',
  },
  asked: {
    sv: 'öppet för den som har fått ärendet',
    fi: 'näkyy sille, jolle asia on annettu',
    en: 'open to whoever was given the case',
  },
  hasCase: {
    sv: 'öppet för den som har ärendet',
    fi: 'näkyy sille, jolla asia on',
    en: 'open to whoever has the case',
  },
  consented: {
    sv: 'öppet om personen säger ja',
    fi: 'näkyy, jos henkilö suostuu',
    en: 'open if the person says yes',
  },
  policeReportWished: {
    sv: 'öppet när personen vill ha en polisanmälan',
    fi: 'näkyy, kun henkilö haluaa rikosilmoituksen',
    en: 'open once the person wants a police report',
  },
  occupationalHealthWished: {
    sv: 'öppet när personen vill ha företagshälsovård',
    fi: 'näkyy, kun henkilö haluaa työterveyshuoltoa',
    en: 'open once the person wants occupational health',
  },
};

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

/** What happened, on the timeline. */
export const HAPPENED: Readonly<Record<What['kind'], Translated>> = {
  reported: { sv: 'Rapporten kom in', fi: 'Ilmoitus saapui', en: 'The report came in' },
  gap: {
    sv: 'En roll saknade någon som gick att nå; nästa larmades',
    fi: 'Roolissa ei ollut tavoitettavaa; seuraava hälytettiin',
    en: 'A role had nobody to reach; the next was alerted',
  },
  escalated: { sv: 'Gick vidare till nästa', fi: 'Siirtyi seuraavalle', en: 'Went on to the next' },
  exhausted: { sv: 'Alla har fått frågan', fi: 'Kaikilta on kysytty', en: 'Everybody was asked' },
  'nobody-reached': { sv: 'Ingen gick att nå', fi: 'Ketään ei tavoitettu', en: 'Nobody could be reached' },
  'unmatched-names': {
    sv: 'Namn som inte ska få veta finns inte i katalogen',
    fi: 'Nimiä, jotka eivät saa tietää, ei ole hakemistossa',
    en: 'Names that must not know are not in the directory',
  },
  taken: { sv: 'Tog ärendet', fi: 'Otti asian', en: 'Took the case' },
  delivered: { sv: 'Ett meddelande kom fram', fi: 'Viesti saapui perille', en: 'A message arrived' },
  delayed: { sv: 'Ett meddelande är försenat', fi: 'Viesti on myöhässä', en: 'A message is delayed' },
  undelivered: {
    sv: 'Ett meddelande kom inte fram',
    fi: 'Viesti ei saapunut perille',
    en: 'A message did not arrive',
  },
  complained: {
    sv: 'Ett meddelande markerades som skräppost',
    fi: 'Viesti merkittiin roskapostiksi',
    en: 'A message was marked as spam',
  },
  unreadable: {
    sv: 'En rad i ärendet går inte att läsa',
    fi: 'Asian riviä ei voi lukea',
    en: 'A line of the case cannot be read',
  },
  decided: {
    sv: 'Personen bestämde något',
    fi: 'Henkilö päätti jotakin',
    en: 'The person decided something',
  },
  message: { sv: 'Skrev ett meddelande', fi: 'Kirjoitti viestin', en: 'Wrote a message' },
  added: { sv: 'Lade till i berättelsen', fi: 'Lisäsi kertomukseen', en: 'Added to the story' },
  'asked-again': {
    sv: 'Dags att fråga personen igen',
    fi: 'On aika kysyä henkilöltä uudelleen',
    en: 'Time to ask the person again',
  },
  'text-proposed': {
    sv: 'Föreslog en text till grupperna',
    fi: 'Ehdotti tekstiä ryhmille',
    en: 'Proposed a text to the groups',
  },
  read: { sv: 'Läste ärendet', fi: 'Luki asian', en: 'Read the case' },
  'evidence-expected': { sv: 'En fil är på väg', fi: 'Tiedosto on tulossa', en: 'A file is on its way' },
  'evidence-received': { sv: 'En fil kom in', fi: 'Tiedosto saapui', en: 'A file came in' },
  'evidence-refused': {
    sv: 'En fil togs inte emot',
    fi: 'Tiedostoa ei otettu vastaan',
    en: 'A file was not taken',
  },
  'evidence-scanned': {
    sv: 'En fil är kontrollerad',
    fi: 'Tiedosto on tarkistettu',
    en: 'A file was checked',
  },
  'evidence-late': {
    sv: 'En fil är inte kontrollerad än',
    fi: 'Tiedostoa ei ole vielä tarkistettu',
    en: 'A file has not been checked yet',
  },
  'evidence-opened': { sv: 'Öppnade en fil', fi: 'Avasi tiedoston', en: 'Opened a file' },
  'handed-over': { sv: 'Lämnade över ärendet', fi: 'Siirsi asian', en: 'Handed the case over' },
  'changed-hands': {
    sv: 'En uppföljning gick över till någon annan',
    fi: 'Seurantayhteydenotto siirtyi toiselle',
    en: 'A follow-up went over to somebody else',
  },
  succeeded: {
    sv: 'Uppgifter gick över till någon annan',
    fi: 'Tehtäviä siirtyi toiselle',
    en: 'Tasks went over to somebody else',
  },
  'level-changed': {
    sv: 'Ändrade hur allvarligt det är',
    fi: 'Muutti vakavuutta',
    en: 'Changed how serious it is',
  },
  noted: { sv: 'Skrev en anteckning', fi: 'Kirjoitti muistiinpanon', en: 'Wrote a note' },
  corrected: { sv: 'Rättade en rad', fi: 'Oikaisi rivin', en: 'Corrected a line' },
  'step-changed': { sv: 'Ändrade ett steg', fi: 'Muutti vaihetta', en: 'Changed a step' },
  'step-approved': { sv: 'Godkände ett steg', fi: 'Hyväksyi vaiheen', en: 'Approved a step' },
  'steps-overdue': {
    sv: 'Påminde om försenade steg',
    fi: 'Muistutti myöhässä olevista vaiheista',
    en: 'Reminded of late steps',
  },
  exported: { sv: 'Tog ut uppgifter', fi: 'Otti tietoja ulos', en: 'Took information out' },
  'follow-up-due': { sv: 'Dags för en uppföljning', fi: 'On seurannan aika', en: 'A follow-up is due' },
  'follow-up-reminded': {
    sv: 'Påminde igen om en uppföljning',
    fi: 'Muistutti seurannasta uudelleen',
    en: 'Reminded of a follow-up again',
  },
  'follow-up-unanswered': {
    sv: 'Ingen har svarat på en uppföljning',
    fi: 'Kukaan ei ole vastannut seurantaan',
    en: 'Nobody has answered a follow-up',
  },
  'follow-up-answered': {
    sv: 'Svarade på en uppföljning',
    fi: 'Vastasi seurantaan',
    en: 'Answered a follow-up',
  },
  'contacts-chosen': {
    sv: 'Hur personen vill bli kontaktad ändrades',
    fi: 'Henkilön toiveet yhteydenotoista muuttuivat',
    en: 'How the person wants to be contacted was changed',
  },
  happened: {
    sv: 'Något hände, eller är på väg, som kräver en kontakt',
    fi: 'Jotain tapahtui tai on tulossa, mikä vaatii yhteydenottoa',
    en: 'Something happened, or is coming, that calls for a contact',
  },
  'referral-unplaced': {
    sv: 'Företagshälsovården gick inte att nå',
    fi: 'Työterveyshuoltoa ei tavoitettu',
    en: 'Occupational health could not be reached',
  },
  'referral-opened': {
    sv: 'Såg hur personen vill bli nådd',
    fi: 'Näki, miten henkilö haluaa tulla tavoitetuksi',
    en: 'Saw how the person wants to be reached',
  },
  closed: { sv: 'Avslutade ärendet', fi: 'Päätti asian', en: 'Closed the case' },
  reopened: { sv: 'Öppnade ärendet igen', fi: 'Avasi asian uudelleen', en: 'Opened the case again' },
  'drill-started': { sv: 'En övning började', fi: 'Harjoitus alkoi', en: 'A drill began' },
  'drill-ended': { sv: 'En övning slutade', fi: 'Harjoitus päättyi', en: 'A drill ended' },
};
