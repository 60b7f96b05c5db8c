import type { Language } from '../languages.ts';
import type { FollowUpMessageKind } from './kinds.ts';
import type { Words } from './words.ts';

/** Neutral like all messages: not even that it is about somebody's health or support. */
export const FOLLOW_UP_WORDS: Readonly<Record<Language, Readonly<Record<FollowUpMessageKind, Words>>>> = {
  sv: {
    'follow-up': {
      sms: '{service}: påminnelse, ref {ref}. Uppgift väntar:',
      subject: '{service}: påminnelse, en uppgift väntar, ref {ref}',
      body: [
        'Det är dags för en uppföljning.',
        'Öppna uppgiften för att se vad den gäller och för att svara.',
      ],
      button: 'Öppna uppgiften',
    },
    'follow-up-again': {
      sms: '{service}: inget svar än, ref {ref}. Uppgift väntar:',
      subject: '{service}: ny påminnelse, en uppgift väntar, ref {ref}',
      body: [
        'En uppföljning väntar fortfarande på svar.',
        'Öppna uppgiften och svara, eller lämna över den. Annars går den vidare till nästa person.',
      ],
      button: 'Öppna uppgiften',
    },
    'follow-up-passed': {
      sms: '{service}: uppgift går över till dig, ref {ref}. Öppna:',
      subject: '{service}: en uppgift går över till dig, ref {ref}',
      body: [
        'En uppföljning går nu över till dig.',
        'Öppna uppgiften för att se vad den gäller och för att svara.',
      ],
      button: 'Öppna uppgiften',
    },
    'follow-up-planned': {
      sms: '{service}: uppgift ref {ref} kommer {time}.',
      subject: '{service}: nästa uppgift {time}, ref {ref}',
      body: [
        'Nästa uppföljning är {time}. Du får ett meddelande med en länk då.',
        'Den bifogade filen lägger in tiden i din kalender.',
      ],
      button: 'Visa',
    },
    'follow-up-off': {
      sms: '{service}: uppgift ref {ref} är inte längre din att göra.',
      subject: '{service}: en uppgift är inte längre din att göra, ref {ref}',
      body: ['Du behöver inte göra något mer med uppgiften.'],
      button: 'Visa',
    },
    referral: {
      sms: '{service}: nytt uppdrag, ref {ref}. Öppna:',
      subject: '{service}: ni har fått ett uppdrag, ref {ref}',
      body: ['Ni har fått ett uppdrag.', 'Öppna det för att se vad det gäller och för att svara.'],
      button: 'Öppna uppdraget',
    },
    'referral-ended': {
      sms: '{service}: uppdrag ref {ref} har avslutats.',
      subject: '{service}: uppdraget har avslutats, ref {ref}',
      body: ['Uppdraget har avslutats. Ni behöver inte göra något mer, och länken gäller inte längre.'],
      button: 'Visa',
    },
  },
  fi: {
    'follow-up': {
      sms: '{service}: muistutus, viite {ref}. Tehtävä odottaa:',
      subject: '{service}: muistutus, tehtävä odottaa, viite {ref}',
      body: ['On seurantayhteydenoton aika.', 'Avaa tehtävä, niin näet, mitä se koskee, ja voit vastata.'],
      button: 'Avaa tehtävä',
    },
    'follow-up-again': {
      sms: '{service}: ei vastausta, viite {ref}. Tehtävä odottaa:',
      subject: '{service}: uusi muistutus, tehtävä odottaa, viite {ref}',
      body: [
        'Seurantatehtävä odottaa edelleen vastausta.',
        'Avaa tehtävä ja vastaa tai siirrä se. Muuten se siirtyy seuraavalle.',
      ],
      button: 'Avaa tehtävä',
    },
    'follow-up-passed': {
      sms: '{service}: tehtävä siirtyy sinulle, viite {ref}. Avaa:',
      subject: '{service}: tehtävä siirtyy sinulle, viite {ref}',
      body: [
        'Seurantatehtävä siirtyy nyt sinulle.',
        'Avaa tehtävä, niin näet, mitä se koskee, ja voit vastata.',
      ],
      button: 'Avaa tehtävä',
    },
    'follow-up-planned': {
      sms: '{service}: tehtävä, viite {ref}, tulee {time}.',
      subject: '{service}: seuraava tehtävä {time}, viite {ref}',
      body: [
        'Seuraava seurantayhteydenotto on {time}. Saat silloin viestin, jossa on linkki.',
        'Liitteenä oleva tiedosto lisää ajan kalenteriisi.',
      ],
      button: 'Näytä',
    },
    'follow-up-off': {
      sms: '{service}: tehtävä, viite {ref}, ei ole enää sinun hoidettavanasi.',
      subject: '{service}: tehtävä ei ole enää sinun hoidettavanasi, viite {ref}',
      body: ['Sinun ei tarvitse tehdä tehtävälle enää mitään.'],
      button: 'Näytä',
    },
    referral: {
      sms: '{service}: uusi toimeksianto, viite {ref}. Avaa:',
      subject: '{service}: olette saaneet toimeksiannon, viite {ref}',
      body: ['Olette saaneet toimeksiannon.', 'Avatkaa se, niin näette, mitä se koskee, ja voitte vastata.'],
      button: 'Avaa toimeksianto',
    },
    'referral-ended': {
      sms: '{service}: toimeksianto, viite {ref}, on päättynyt.',
      subject: '{service}: toimeksianto on päättynyt, viite {ref}',
      body: [
        'Toimeksianto on päättynyt. Teidän ei tarvitse tehdä enää mitään, eikä linkki ole enää voimassa.',
      ],
      button: 'Näytä',
    },
  },
  en: {
    'follow-up': {
      sms: '{service}: reminder, ref {ref}. A task is waiting:',
      subject: '{service}: reminder, a task is waiting, ref {ref}',
      body: ['It is time for a follow-up.', 'Open the task to see what it is about and to answer.'],
      button: 'Open the task',
    },
    'follow-up-again': {
      sms: '{service}: no answer yet, ref {ref}. A task is waiting:',
      subject: '{service}: another reminder, a task is waiting, ref {ref}',
      body: [
        'A follow-up is still waiting for an answer.',
        'Open the task and answer, or hand it over. Otherwise it goes to the next person.',
      ],
      button: 'Open the task',
    },
    'follow-up-passed': {
      sms: '{service}: task passed to you, ref {ref}. Open:',
      subject: '{service}: a task is passed to you, ref {ref}',
      body: ['A follow-up is now passed to you.', 'Open the task to see what it is about and to answer.'],
      button: 'Open the task',
    },
    'follow-up-planned': {
      sms: '{service}: task ref {ref} comes {time}.',
      subject: '{service}: next task {time}, ref {ref}',
      body: [
        'The next follow-up is on {time}. You will get a message with a link then.',
        'The attached file puts the time into your calendar.',
      ],
      button: 'Show',
    },
    'follow-up-off': {
      sms: '{service}: task ref {ref} is no longer yours to do.',
      subject: '{service}: a task is no longer yours to do, ref {ref}',
      body: ['You need not do anything more about the task.'],
      button: 'Show',
    },
    referral: {
      sms: '{service}: new assignment, ref {ref}. Open:',
      subject: '{service}: you have a new assignment, ref {ref}',
      body: ['You have a new assignment.', 'Open it to see what it is about and to answer.'],
      button: 'Open the assignment',
    },
    'referral-ended': {
      sms: '{service}: assignment ref {ref} is over.',
      subject: '{service}: the assignment is over, ref {ref}',
      body: ['The assignment is over. You need not do anything more, and the link is no longer valid.'],
      button: 'Show',
    },
  },
};
