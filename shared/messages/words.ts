import type { Language } from '../languages.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import type { MessageKind } from './kinds.ts';

/**
 * The words of one message. `{service}`, `{ref}`, `{time}` are filled in, and in a bundle or a list `{count}`; the link stands
 * last, by itself.
 */
export interface Words {
  readonly sms: string;
  readonly subject: string;
  readonly body: readonly string[];
  /** What the link's button says in an e-mail. */
  readonly button: string;
}

/** Stands in the SMS and in the subject of every message of a drill, right after the service's name, and in no other. */
export const DRILL_WORD: Readonly<Record<Language, string>> = { sv: 'ÖVNING', fi: 'HARJOITUS', en: 'DRILL' };

/**
 * What the messages say (domain.md, section 8): the service and the reference, so that they are not taken for fraud,
 * how urgent it is, and nothing else. Never a name, a party, a type, a place or a level.
 */
export const MESSAGE_WORDS: Readonly<Record<Language, Readonly<Record<MessageKind, Words>>>> = {
  sv: {
    ...FOLLOW_UP_WORDS.sv,
    succession: {
      sms: '{service}: {count} uppgifter går nu över till dig. Öppna listan:',
      subject: '{service}: {count} uppgifter går över till dig',
      body: [
        'Uppgifter som en kollega hade går nu över till dig, för att kollegan är borta eller har slutat.',
        'Öppna listan. Börja med den som har väntat längst.',
      ],
      button: 'Öppna listan',
    },
    urgent: {
      sms: '{service}: brådskande uppgift, ref {ref}. Öppna nu:',
      subject: '{service}: du har en brådskande uppgift, ref {ref}',
      body: [
        'En brådskande uppgift väntar på dig. Öppna den nu.',
        'Svara senast {time}. Därefter går den vidare till nästa person.',
      ],
      button: 'Öppna uppgiften',
    },
    task: {
      sms: '{service}: ny uppgift, ref {ref}. Öppna senast {time}:',
      subject: '{service}: du har en uppgift att hantera, ref {ref}',
      body: ['En uppgift väntar på dig.', 'Svara senast {time}. Därefter går den vidare till nästa person.'],
      button: 'Öppna uppgiften',
    },
    passed: {
      sms: '{service}: uppgift går över till dig, ref {ref}. Öppna nu:',
      subject: '{service}: en uppgift går över till dig, ref {ref}',
      body: [
        'En uppgift som ingen har tagit går nu över till dig.',
        'Svara senast {time}. Därefter går den vidare till nästa person.',
      ],
      button: 'Öppna uppgiften',
    },
    unanswered: {
      sms: '{service}: INGEN har svarat, ref {ref}. Ta uppgiften nu:',
      subject: '{service}: INGEN har svarat, ref {ref}',
      body: [
        'Alla som ansvarar har fått uppgiften och ingen har tagit den. Den är mycket brådskande.',
        'Öppna den nu och ta den. Ring samtidigt de andra ansvariga på de nummer du brukar använda.',
      ],
      button: 'Öppna uppgiften',
    },
    notice: {
      sms: '{service}: en uppgift väntar på din roll, ref {ref}:',
      subject: '{service}: en uppgift väntar på din roll, ref {ref}',
      body: ['I ett ärende finns en uppgift som din roll ansvarar för.'],
      button: 'Visa',
    },
    changed: {
      sms: '{service}: något nytt i ett ärende, ref {ref}:',
      subject: '{service}: något nytt i ett ärende, ref {ref}',
      body: [
        'Den som ett ärende handlar om har skrivit eller bestämt något.',
        'Öppna tjänsten som vanligt och läs det så snart du kan.',
      ],
      button: 'Visa',
    },
    ask: {
      sms: '{service}: påminnelse, ref {ref}. En fråga väntar:',
      subject: '{service}: påminnelse, en fråga väntar, ref {ref}',
      body: [
        'I ett ärende finns ett beslut som bara personen själv kan fatta och som inte är fattat än.',
        'Fråga nästa gång ni hörs. Öppna tjänsten som vanligt för att se vad det gäller. Personen har inte fått någon påminnelse.',
      ],
      button: 'Visa',
    },
    overdue: {
      sms: '{service}: en uppgift är försenad, ref {ref}. Öppna:',
      subject: '{service}: en uppgift är försenad, ref {ref}',
      body: [
        'I ett ärende återstår något som din roll ansvarar för. Tiden för det har gått ut.',
        'Öppna ärendet, gör det som återstår och bocka av det. Gäller det inte, skriv varför.',
      ],
      button: 'Visa',
    },
    taken: {
      sms: '{service}: uppgift ref {ref} är tagen.',
      subject: '{service}: uppgiften är tagen, ref {ref}',
      body: ['Någon har tagit uppgiften. Du behöver inte göra något.'],
      button: 'Visa',
    },
    bundle: {
      sms: '{service}: {count} uppgifter väntar på dig. Var och en har ett eget mejl: läs dina mejl nu.',
      subject: '{service}: {count} uppgifter väntar på dig',
      body: ['{count} uppgifter väntar på dig. Var och en har ett eget mejl.'],
      button: 'Visa',
    },
    drill: {
      sms: '{service}: ÖVNING {ref}. Ingenting har hänt. Tryck Mottaget:',
      subject: '{service}: ÖVNING, ingenting har hänt, ref {ref}',
      body: [
        'Det här är en övning. Ingenting har hänt.',
        'Vi provar om du nås den dag det gäller. Följ länken och tryck på Mottaget. Du har tid till {time}.',
        'Har du fått två meddelanden räcker det att du trycker i ett av dem.',
      ],
      button: 'Se övningen',
    },
    'drill-report': {
      sms: '{service}: ÖVNING {ref} är slut. Se resultatet:',
      subject: '{service}: ÖVNING, resultatet är klart, ref {ref}',
      body: [
        'Övningen är slut. Resultatet visar vilka roller som tryckte på Mottaget, hur snabbt, och vilka som inte gjorde det.',
        'Den som inte tryckte nås kanske inte heller den dag det gäller. Ta reda på varför, och rätta kontaktuppgifterna.',
      ],
      button: 'Se resultatet',
    },
  },
  fi: {
    ...FOLLOW_UP_WORDS.fi,
    succession: {
      sms: '{service}: {count} tehtävää siirtyy nyt sinulle. Avaa luettelo:',
      subject: '{service}: {count} tehtävää siirtyy sinulle',
      body: [
        'Kollegasi tehtäviä siirtyy nyt sinulle, koska hän on poissa tai on lopettanut.',
        'Avaa luettelo. Aloita siitä, joka on odottanut kauimmin.',
      ],
      button: 'Avaa luettelo',
    },
    urgent: {
      sms: '{service}: kiireellinen tehtävä, viite {ref}. Avaa nyt:',
      subject: '{service}: sinulla on kiireellinen tehtävä, viite {ref}',
      body: [
        'Sinua odottaa kiireellinen tehtävä. Avaa se nyt.',
        'Vastaa viimeistään {time}. Sen jälkeen se siirtyy seuraavalle.',
      ],
      button: 'Avaa tehtävä',
    },
    task: {
      sms: '{service}: uusi tehtävä, viite {ref}. Avaa ennen {time}:',
      subject: '{service}: sinulla on tehtävä, viite {ref}',
      body: ['Sinua odottaa tehtävä.', 'Vastaa viimeistään {time}. Sen jälkeen se siirtyy seuraavalle.'],
      button: 'Avaa tehtävä',
    },
    passed: {
      sms: '{service}: tehtävä siirtyy sinulle, viite {ref}. Avaa nyt:',
      subject: '{service}: tehtävä siirtyy sinulle, viite {ref}',
      body: [
        'Tehtävä, jota kukaan ei ole ottanut, siirtyy nyt sinulle.',
        'Vastaa viimeistään {time}. Sen jälkeen se siirtyy seuraavalle.',
      ],
      button: 'Avaa tehtävä',
    },
    unanswered: {
      sms: '{service}: KUKAAN ei ole vastannut, viite {ref}. Ota nyt:',
      subject: '{service}: KUKAAN ei ole vastannut, viite {ref}',
      body: [
        'Kaikki vastuuhenkilöt ovat saaneet tehtävän, eikä kukaan ole ottanut sitä. Se on erittäin kiireellinen.',
        'Avaa tehtävä nyt ja ota se. Soita samalla muille vastuuhenkilöille numeroihin, joita tavallisesti käytät.',
      ],
      button: 'Avaa tehtävä',
    },
    notice: {
      sms: '{service}: roolillesi on tehtävä, viite {ref}:',
      subject: '{service}: roolillesi on tehtävä, viite {ref}',
      body: ['Asiassa on tehtävä, josta roolisi vastaa.'],
      button: 'Näytä',
    },
    changed: {
      sms: '{service}: asiassa on uutta, viite {ref}:',
      subject: '{service}: asiassa on uutta, viite {ref}',
      body: [
        'Henkilö, jota asia koskee, on kirjoittanut tai päättänyt jotain.',
        'Avaa palvelu tavalliseen tapaan ja lue se niin pian kuin voit.',
      ],
      button: 'Näytä',
    },
    ask: {
      sms: '{service}: muistutus, viite {ref}. Kysymys odottaa:',
      subject: '{service}: muistutus, kysymys odottaa, viite {ref}',
      body: [
        'Asiassa on päätös, jonka vain henkilö itse voi tehdä ja jota ei ole vielä tehty.',
        'Kysy siitä, kun seuraavan kerran olette yhteydessä. Avaa palvelu tavalliseen tapaan, niin näet, mitä se koskee. Henkilö ei ole saanut muistutusta.',
      ],
      button: 'Näytä',
    },
    overdue: {
      sms: '{service}: tehtävä on myöhässä, viite {ref}. Avaa:',
      subject: '{service}: tehtävä on myöhässä, viite {ref}',
      body: [
        'Asiassa on tekemättä jotain, josta roolisi vastaa. Sen määräaika on kulunut.',
        'Avaa asia, tee se, mikä on jäljellä, ja merkitse se tehdyksi. Jos se ei koske tätä asiaa, kirjoita syy.',
      ],
      button: 'Näytä',
    },
    taken: {
      sms: '{service}: tehtävä, viite {ref}, on otettu.',
      subject: '{service}: tehtävä on otettu, viite {ref}',
      body: ['Joku on ottanut tehtävän. Sinun ei tarvitse tehdä mitään.'],
      button: 'Näytä',
    },
    bundle: {
      sms: '{service}: sinua odottaa {count} tehtävää. Jokaisesta on oma viesti postilaatikossasi: avaa se nyt.',
      subject: '{service}: sinua odottaa {count} tehtävää',
      body: ['Sinua odottaa {count} tehtävää. Jokaisesta on oma viesti postilaatikossasi.'],
      button: 'Näytä',
    },
    drill: {
      sms: '{service}: HARJOITUS {ref}. Mitään ei ole tapahtunut. Kuittaa:',
      subject: '{service}: HARJOITUS, mitään ei ole tapahtunut, viite {ref}',
      body: [
        'Tämä on harjoitus. Mitään ei ole tapahtunut.',
        'Kokeilemme, tavoitammeko sinut silloin, kun sitä tarvitaan. Seuraa linkkiä ja paina Vastaanotettu. Aikaa on {time} asti.',
        'Jos sait kaksi viestiä, yksi kuittaus riittää.',
      ],
      button: 'Harjoitukseen',
    },
    'drill-report': {
      sms: '{service}: HARJOITUS {ref} on ohi. Katso tulos:',
      subject: '{service}: HARJOITUS, tulos on valmis, viite {ref}',
      body: [
        'Harjoitus on ohi. Tulos kertoo, missä rooleissa kuitattiin, kuinka nopeasti, ja missä ei.',
        'Joka ei kuitannut, sitä ei ehkä tavoiteta silloinkaan, kun sitä tarvitaan. Selvitä syy ja korjaa yhteystiedot.',
      ],
      button: 'Tulokseen',
    },
  },
  en: {
    ...FOLLOW_UP_WORDS.en,
    succession: {
      sms: '{service}: {count} tasks now come to you. Open the list:',
      subject: '{service}: {count} tasks come to you',
      body: [
        'Tasks that a colleague had come to you now, because they are away or have left.',
        'Open the list. Begin with the one that has waited longest.',
      ],
      button: 'Open the list',
    },
    urgent: {
      sms: '{service}: urgent task, ref {ref}. Open now:',
      subject: '{service}: you have an urgent task, ref {ref}',
      body: [
        'An urgent task is waiting for you. Open it now.',
        'Answer by {time}. After that it goes to the next person.',
      ],
      button: 'Open the task',
    },
    task: {
      sms: '{service}: new task, ref {ref}. Open by {time}:',
      subject: '{service}: you have a task, ref {ref}',
      body: ['A task is waiting for you.', 'Answer by {time}. After that it goes to the next person.'],
      button: 'Open the task',
    },
    passed: {
      sms: '{service}: task passed to you, ref {ref}. Open now:',
      subject: '{service}: a task is passed to you, ref {ref}',
      body: [
        'A task that nobody has taken is now passed to you.',
        'Answer by {time}. After that it goes to the next person.',
      ],
      button: 'Open the task',
    },
    unanswered: {
      sms: '{service}: NOBODY has answered, ref {ref}. Take it now:',
      subject: '{service}: NOBODY has answered, ref {ref}',
      body: [
        'Everybody responsible has been asked and nobody has taken the task. It is very urgent.',
        'Open it now and take it. Call the others responsible on the numbers you normally use.',
      ],
      button: 'Open the task',
    },
    notice: {
      sms: '{service}: a task waits for your role, ref {ref}:',
      subject: '{service}: a task waits for your role, ref {ref}',
      body: ['In a case there is a task that your role answers for.'],
      button: 'Show',
    },
    changed: {
      sms: '{service}: something new in a case, ref {ref}:',
      subject: '{service}: something new in a case, ref {ref}',
      body: [
        'The person whom a case is about has written or decided something.',
        'Open the service as usual and read it as soon as you can.',
      ],
      button: 'Show',
    },
    ask: {
      sms: '{service}: reminder, ref {ref}. A question is waiting:',
      subject: '{service}: reminder, a question is waiting, ref {ref}',
      body: [
        'In a case there is a decision that only the person can make, and that is not made yet.',
        'Ask the next time you are in touch. Open the service as usual to see what it is about. The person has had no reminder.',
      ],
      button: 'Show',
    },
    overdue: {
      sms: '{service}: a task is late, ref {ref}. Open:',
      subject: '{service}: a task is late, ref {ref}',
      body: [
        'In a case something is left to do that your role is responsible for. The time for it has passed.',
        'Open the case, do what is left and tick it off. If it does not apply, write why.',
      ],
      button: 'Show',
    },
    taken: {
      sms: '{service}: task ref {ref} is taken.',
      subject: '{service}: the task is taken, ref {ref}',
      body: ['Somebody has taken the task. You need not do anything.'],
      button: 'Show',
    },
    bundle: {
      sms: '{service}: {count} tasks are waiting for you. Each has a message of its own: open your mailbox now.',
      subject: '{service}: {count} tasks are waiting for you',
      body: ['{count} tasks are waiting for you. Each has a message of its own in your mailbox.'],
      button: 'Show',
    },
    drill: {
      sms: '{service}: DRILL {ref}. Nothing has happened. Press Received:',
      subject: '{service}: DRILL, nothing has happened, ref {ref}',
      body: [
        'This is a drill. Nothing has happened.',
        'We are trying out whether you are reached on the day it matters. Follow the link and press Received. You have until {time}.',
        'If you got two messages, pressing in one of them is enough.',
      ],
      button: 'To the drill',
    },
    'drill-report': {
      sms: '{service}: DRILL {ref} has ended. See the result:',
      subject: '{service}: DRILL, the result is ready, ref {ref}',
      body: [
        'The drill has ended. The result shows which roles pressed Received, how fast, and which did not.',
        'Whoever did not press may not be reached on the day it matters either. Find out why, and put their contact details right.',
      ],
      button: 'To the result',
    },
  },
};
