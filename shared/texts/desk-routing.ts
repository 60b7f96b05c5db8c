import type { Translated } from '../languages.ts';
import type { TableFaultCode } from '../routing/edit.ts';
import type { Circumstance, MessageChannel } from '../routing/rule.ts';
import type { Texts } from './say.ts';

/** The page of the rules by which people are alerted, and of how they are changed. */
export const ROUTING = {
  title: { sv: 'Vem larmas om vad', fi: 'Ketä hälytetään mistäkin', en: 'Who is alerted of what' },
  back: { sv: 'Till personer och roller', fi: 'Henkilöihin ja rooleihin', en: 'To people and roles' },
  toPage: {
    sv: 'Se reglerna och deras ändringar',
    fi: 'Katso säännöt ja niiden muutokset',
    en: 'See the rules and how they change',
  },
  fromFile: {
    sv: 'Reglerna står i kommunens fil.',
    fi: 'Säännöt ovat kunnan tiedostossa.',
    en: 'The rules stand in the municipality’s file.',
  },
  agreed: {
    sv: 'Gäller sedan {at}. Föreslogs av {by}, godkändes av {approvedBy}.',
    fi: 'Voimassa: {at} alkaen. Ehdotti {by}, hyväksyi {approvedBy}.',
    en: 'In force since {at}. Proposed by {by}, approved by {approvedBy}.',
  },
  unreadable: {
    sv: 'De regler som godkändes här går inte att läsa. Larmen följer kommunens fil tills nya regler har godkänts.',
    fi: 'Täällä hyväksyttyjä sääntöjä ei voi lukea. Hälytykset noudattavat kunnan tiedostoa, kunnes uudet on hyväksytty.',
    en: 'The rules that were approved here cannot be read. Alerts follow the municipality’s file until new ones are approved.',
  },
  times: {
    sv: 'Hur snart ett ärende ska tas står i kommunens fil och ändras inte här: den som rapporterar får den tiden direkt i svaret.',
    fi: 'Kuinka pian asia on otettava, lukee kunnan tiedostossa, eikä sitä muuteta täällä: ilmoittaja saa ajan heti vastauksessa.',
    en: 'How soon a case is to be taken stands in the municipality’s file and is not changed here: whoever reports is told that time at once.',
  },
  always: { sv: 'I alla ärenden', fi: 'Kaikissa asioissa', en: 'In every case' },
  when: { sv: 'När {conditions},', fi: 'Kun {conditions},', en: 'When {conditions},' },
  ifLevel: { sv: 'nivån är {levels}', fi: 'taso on {levels}', en: 'the level is {levels}' },
  ifType: { sv: 'det gäller {types}', fi: 'kyse on tästä: {types}', en: 'it is about {types}' },
  asksThem: {
    sv: '{when} får {line} frågan om att ta ärendet, med {channels}.',
    fi: '{when} kysymyksen asian ottamisesta saa {line}, {channels}.',
    en: '{when} {line} is asked to take the case, by {channels}.',
  },
  tellsThem: {
    sv: '{when} får {line} veta det, med {channels}.',
    fi: '{when} tiedon saa {line}, {channels}.',
    en: '{when} {line} is told, by {channels}.',
  },
  // Finnish and Swedish have no article.
  the: { sv: '{role}', fi: '{role}', en: 'the {role}' },
  otherwise: { sv: '{first}, annars {next}', fi: '{first}, muuten {next}', en: '{first}, else {next}' },
  or: { sv: '{first} eller {next}', fi: '{first} tai {next}', en: '{first} or {next}' },
  and: { sv: '{first} och {next}', fi: '{first} ja {next}', en: '{first} and {next}' },
  quoted: { sv: '”{text}”', fi: '”{text}”', en: '“{text}”' },

  change: { sv: 'Föreslå andra regler', fi: 'Ehdota muita sääntöjä', en: 'Propose other rules' },
  changeLead: {
    sv: 'Ändra det som ska bli annorlunda. Reglerna börjar gälla först när en annan person har godkänt dem.',
    fi: 'Muuta se, minkä pitää olla toisin. Säännöt tulevat voimaan vasta, kun toinen henkilö on hyväksynyt ne.',
    en: 'Change what is to be different. The rules count only when another person has approved them.',
  },
  fromFileInstead: {
    sv: 'Börja från kommunens fil i stället',
    fi: 'Aloita kunnan tiedostosta',
    en: 'Begin from the municipality’s file instead',
  },
  rule: { sv: 'Regel {number}', fi: 'Sääntö {number}', en: 'Rule {number}' },
  newRule: {
    sv: 'En ny regel, om det behövs',
    fi: 'Uusi sääntö, jos tarvitaan',
    en: 'A new rule, if needed',
  },
  levels: { sv: 'Vid vilka nivåer?', fi: 'Millä tasoilla?', en: 'At which levels?' },
  types: {
    sv: 'Bara vid vissa slags händelser?',
    fi: 'Vain tietynlaisissa tapahtumissa?',
    en: 'Only for some kinds of incident?',
  },
  typesHint: {
    sv: 'Välj inget för alla slag.',
    fi: 'Älä valitse mitään, jos sääntö koskee kaikkia.',
    en: 'Choose none for every kind.',
  },
  circumstances: {
    sv: 'Bara när allt det här stämmer?',
    fi: 'Vain kun kaikki nämä pitävät paikkansa?',
    en: 'Only when all of this is so?',
  },
  circumstancesHint: {
    sv: 'Välj inget om det inte spelar någon roll.',
    fi: 'Älä valitse mitään, jos sillä ei ole väliä.',
    en: 'Choose none if it does not matter.',
  },
  line: { sv: 'Vem larmas?', fi: 'Ketä hälytetään?', en: 'Who is alerted?' },
  lineHint: {
    sv: 'Den första som går att nå: den ordinarie, sedan ersättarna, sedan nästa roll.',
    fi: 'Ensimmäinen, joka voidaan tavoittaa: varsinainen, sitten sijaiset, sitten seuraava rooli.',
    en: 'The first who can be reached: the holder, then the deputies, then the next role.',
  },
  first: { sv: 'Först', fi: 'Ensin', en: 'First' },
  next: { sv: 'Annars', fi: 'Muuten', en: 'Else' },
  nobodyMore: { sv: 'Ingen mer', fi: 'Ei muita', en: 'Nobody more' },
  channels: { sv: 'Hur?', fi: 'Miten?', en: 'How?' },
  asks: { sv: 'Vad ska de göra?', fi: 'Mitä heidän pitää tehdä?', en: 'What are they to do?' },
  asksYes: { sv: 'Ta ärendet', fi: 'Ottaa asia', en: 'Take the case' },
  asksNo: { sv: 'Bara få veta', fi: 'Vain saada tieto', en: 'Only know of it' },
  remove: { sv: 'Ta bort den här regeln', fi: 'Poista tämä sääntö', en: 'Take this rule away' },
  why: {
    sv: 'Varför? (om du vill)',
    fi: 'Miksi? (jos haluat)',
    en: 'Why? (if you like)',
  },
  whyHint: {
    sv: 'Syns i historiken. Skriv inget om ett ärende eller en person.',
    fi: 'Näkyy muutoshistoriassa. Älä kirjoita mitään yksittäisestä asiasta tai henkilöstä.',
    en: 'Stands in the history. Write nothing of a case or a person.',
  },
  preview: {
    sv: 'Se vad det skulle ändra',
    fi: 'Katso, mitä se muuttaisi',
    en: 'See what it would change',
  },
  propose: { sv: 'Skicka för godkännande', fi: 'Lähetä hyväksyttäväksi', en: 'Send for approval' },

  waits: {
    sv: 'Ett förslag väntar på svar',
    fi: 'Ehdotus odottaa vastausta',
    en: 'A proposal waits for an answer',
  },
  proposedBy: {
    sv: '{by} föreslog det {at}.',
    fi: 'Ehdotti {by}, {at}.',
    en: '{by} proposed it on {at}.',
  },
  wouldBe: { sv: 'Så skulle reglerna bli', fi: 'Säännöt olisivat tällaiset', en: 'The rules would be' },
  asTheyAre: { sv: 'Så är reglerna nu', fi: 'Säännöt nyt', en: 'The rules as they are' },
  isNew: { sv: 'Ny', fi: 'Uusi', en: 'New' },
  isChanged: { sv: 'Ändrad', fi: 'Muutettu', en: 'Changed' },
  isGone: { sv: 'Tas bort', fi: 'Poistuu', en: 'Goes' },
  was: { sv: 'I dag:', fi: 'Nyt:', en: 'Today:' },
  lastCases: {
    sv: 'De senaste ärendena',
    fi: 'Viimeisimmät asiat',
    en: 'The latest cases',
  },
  lastCasesLead: {
    sv: 'Så hade de ärenden som är öppna nu larmat från början, med dem som finns i dag. Ingen larmas av att du tittar.',
    fi: 'Näin nyt avoinna olevista asioista olisi hälytetty alussa, nykyisten henkilöiden mukaan. Katsominen ei hälytä ketään.',
    en: 'This is whom the cases that are open now would have alerted in the beginning, with the people of today. Looking alerts nobody.',
  },
  noCases: {
    sv: 'Det finns inget öppet ärende att jämföra med.',
    fi: 'Ei ole avointa asiaa, johon verrata.',
    en: 'There is no open case to compare with.',
  },
  noneOfThem: {
    sv: 'I inget av {count} ärenden skulle någon annan ha larmats.',
    fi: 'Yhdessäkään {count} asiasta ei olisi hälytetty ketään muuta.',
    en: 'In none of {count} cases would anybody else have been alerted.',
  },
  someOfThem: {
    sv: 'I {changed} av {count} ärenden skulle andra ha larmats:',
    fi: '{changed} / {count} asiassa olisi hälytetty muita:',
    en: 'In {changed} of {count} cases others would have been alerted:',
  },
  withheldSome: {
    sv: 'Ärenden som beror på något som du inte får se: {count}',
    fi: 'Asioita, jotka riippuvat jostakin, mitä et saa nähdä: {count}',
    en: 'Cases that hang on something that you may not see: {count}',
  },
  added: { sv: 'Larmas också', fi: 'Hälytetään lisäksi', en: 'Alerted as well' },
  gone: { sv: 'Larmas inte längre', fi: 'Ei enää hälytetä', en: 'Not alerted any more' },
  changed: { sv: 'Larmas på annat sätt', fi: 'Hälytetään toisin', en: 'Alerted in another way' },
  heardAsks: {
    sv: 'ska ta ärendet, {channels}',
    fi: 'pitää ottaa asia, {channels}',
    en: 'to take the case, {channels}',
  },
  heardTold: { sv: 'får veta, {channels}', fi: 'saa tiedon, {channels}', en: 'is told, {channels}' },

  approve: { sv: 'Godkänn reglerna', fi: 'Hyväksy säännöt', en: 'Approve the rules' },
  approveLead: {
    sv: 'De gäller då genast, även för ärenden som redan är öppna när nästa person ska larmas.',
    fi: 'Ne ovat silloin heti voimassa, myös avoimissa asioissa, kun seuraavaa hälytetään.',
    en: 'They then count at once, also for open cases when the next person is alerted.',
  },
  decline: { sv: 'Säg nej', fi: 'Hylkää', en: 'Decline' },
  withdraw: { sv: 'Ta tillbaka förslaget', fi: 'Peru ehdotus', en: 'Withdraw the proposal' },
  notYourself: {
    sv: 'Någon annan med rätt att besluta ska svara: en annan säkerhetsstrateg eller kommunchefen. Säg till dem själv, det skickas inget meddelande.',
    fi: 'Jonkun toisen, jolla on oikeus päättää, pitää vastata: toisen turvallisuusstrategin tai kunnanjohtajan. Kerro heille itse, viestiä ei lähetetä.',
    en: 'Somebody else with the right to decide is to answer: another strategist or the chief executive. Tell them yourself, no message is sent.',
  },
  meanwhile: {
    sv: 'Någon annan hann före. Se hur det står nu.',
    fi: 'Joku muu ehti ensin. Katso nykyinen tilanne.',
    en: 'Somebody else was faster. See how it stands now.',
  },
  badWhy: {
    sv: 'Det går inte att spara varför så som det är skrivet: högst 300 tecken, och bara vanliga tecken. Det står kvar, ändra det och skicka igen.',
    fi: 'Perustelua ei voi tallentaa näin: enintään 300 merkkiä ja vain tavallisia merkkejä. Teksti on tallella, muuta sitä ja lähetä uudelleen.',
    en: 'Why cannot be kept as it is written: at most 300 characters, and only ordinary ones. It is still here, change it and send it again.',
  },
  another: {
    sv: 'Ett annat förslag väntar redan. Svara på det eller ta tillbaka det först. Det du valde står kvar.',
    fi: 'Toinen ehdotus odottaa jo. Vastaa siihen tai peru se ensin. Valintasi ovat tallella.',
    en: 'Another proposal waits already. Answer or withdraw it first. What you chose is still here.',
  },
  changedMeanwhile: {
    sv: 'Reglerna ändrades medan du skrev. Det du valde står kvar. Jämför med hur de är nu.',
    fi: 'Säännöt muuttuivat kirjoittaessasi. Valintasi ovat tallella. Vertaa nykyisiin sääntöihin.',
    en: 'The rules changed while you wrote. What you chose is still here. Compare it with how they are now.',
  },
  same: {
    sv: 'Så är reglerna redan. Ändra något först.',
    fi: 'Säännöt ovat jo tällaiset. Muuta ensin jotain.',
    en: 'That is how the rules are already. Change something first.',
  },
  unreached: {
    sv: 'Med de här reglerna skulle ingen få frågan om att ta ärendet i de här fallen. Lägg till någon som går att nå.',
    fi: 'Näillä säännöillä kukaan ei saisi kysymystä asian ottamisesta näissä tapauksissa. Lisää joku, joka voidaan tavoittaa.',
    en: 'With these rules nobody would be asked to take the case in these situations. Add somebody who can be reached.',
  },
  unreachedFor: { sv: '{party}: {levels}', fi: '{party}: {levels}', en: '{party}: {levels}' },
  unreachedTypes: {
    sv: '{party}: {levels}, när det gäller {types}',
    fi: '{party}: {levels}, kun kyse on tästä: {types}',
    en: '{party}: {levels}, when it is about {types}',
  },
  noParty: { sv: 'Utan parti', fi: 'Ilman puoluetta', en: 'Without a party' },
  outdated: {
    sv: 'Reglerna har ändrats sedan förslaget skrevs. Det går inte att godkänna. Skriv ett nytt.',
    fi: 'Säännöt ovat muuttuneet ehdotuksen jälkeen. Sitä ei voi hyväksyä. Tee uusi.',
    en: 'The rules have changed since this was proposed. It cannot be approved. Write a new one.',
  },
  'proposer-gone': {
    sv: 'Den som föreslog det får inte längre göra det. Förslaget går inte att godkänna. Skriv ett nytt.',
    fi: 'Ehdottajalla ei ole enää oikeutta ehdottaa. Sitä ei voi hyväksyä. Tee uusi.',
    en: 'Whoever proposed it may not do so any more. It cannot be approved. Write a new one.',
  },

  'routing-proposed': {
    sv: '{by} föreslog andra regler för vem som larmas',
    fi: '{by} ehdotti muita hälytyssääntöjä',
    en: '{by} proposed other rules of who is alerted',
  },
  'routing-approved': {
    sv: '{by} godkände reglerna som {proposedBy} föreslog',
    fi: '{by} hyväksyi säännöt, jotka {proposedBy} ehdotti',
    en: '{by} approved the rules that {proposedBy} proposed',
  },
  'routing-declined': {
    sv: '{by} sade nej till reglerna som {proposedBy} föreslog',
    fi: '{by} hylkäsi säännöt, jotka {proposedBy} ehdotti',
    en: '{by} declined the rules that {proposedBy} proposed',
  },
  'routing-withdrawn': {
    sv: '{by} tog tillbaka sitt förslag till regler',
    fi: '{by} perui sääntöehdotuksensa',
    en: '{by} withdrew their proposal of rules',
  },
} as const satisfies Texts;

/** What a rule asks for, within a sentence that begins with "when". */
export const CIRCUMSTANCE: Readonly<Record<Circumstance, Translated>> = {
  'police-report-wished': {
    sv: 'personen vill ha en polisanmälan',
    fi: 'henkilö haluaa rikosilmoituksen',
    en: 'the person wants a police report',
  },
  'occupational-health-wished': {
    sv: 'personen vill ha företagshälsovård',
    fi: 'henkilö haluaa työterveyshuollon tukea',
    en: 'the person wants occupational health',
  },
  'company-wished': {
    sv: 'personen vill att någon kommer',
    fi: 'henkilö toivoo, että joku tulee',
    en: 'the person wants somebody to come',
  },
  'by-representative': {
    sv: 'ett ombud har rapporterat',
    fi: 'edustaja on tehnyt ilmoituksen',
    en: 'a representative has reported',
  },
  'no-party': {
    sv: 'personen inte har något parti',
    fi: 'henkilöllä ei ole puoluetta',
    en: 'the person has no party',
  },
};

/** By which channel, within a sentence. */
export const BY_CHANNEL: Readonly<Record<MessageChannel, Translated>> = {
  sms: { sv: 'SMS', fi: 'tekstiviestillä', en: 'SMS' },
  email: { sv: 'e-post', fi: 'sähköpostilla', en: 'e-mail' },
};

/** What to do about what is wrong. */
export const TABLE_FAULTS: Readonly<Record<TableFaultCode, Translated>> = {
  'no-level': {
    sv: 'Välj minst en nivå, eller ta bort regeln.',
    fi: 'Valitse ainakin yksi taso, tai poista sääntö.',
    en: 'Choose at least one level, or take the rule away.',
  },
  'no-role': {
    sv: 'Välj vem som larmas först.',
    fi: 'Valitse, ketä hälytetään ensin.',
    en: 'Choose who is alerted first.',
  },
  'role-twice': {
    sv: 'Den rollen står redan tidigare. Välj en annan.',
    fi: 'Tämä rooli on jo aiemmin. Valitse toinen.',
    en: 'That role stands before already. Choose another.',
  },
  'no-channel': {
    sv: 'Välj SMS, e-post eller båda.',
    fi: 'Valitse tekstiviesti, sähköposti tai molemmat.',
    en: 'Choose SMS, e-mail or both.',
  },
  'no-asks': {
    sv: 'Välj om de ska ta ärendet eller bara få veta.',
    fi: 'Valitse, pitääkö heidän ottaa asia vai vain saada tieto.',
    en: 'Choose whether they are to take the case or only know of it.',
  },
  'no-rules': {
    sv: 'Minst en regel måste finnas kvar, annars larmas ingen.',
    fi: 'Ainakin yhden säännön pitää jäädä, muuten ketään ei hälytetä.',
    en: 'At least one rule must be left, or nobody is alerted.',
  },
  'too-many': {
    sv: 'Det är för många regler. Slå ihop några.',
    fi: 'Sääntöjä on liikaa. Yhdistä joitakin.',
    en: 'There are too many rules. Put some together.',
  },
};
