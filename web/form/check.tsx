import { Heading } from './heading.tsx';
import type { Part } from './part.ts';
import { Screen } from './screen.tsx';

/** What was answered, filled in by the script; without one, the answers stand above. */
const Answers = ({ text }: Part) => (
  <div data-answers={text.change} hidden>
    <h3>{text.answers}</h3>
    <dl class="answers" />
    <div data-unanswered>
      <h3>{text.unanswered}</h3>
      <ul class="links" />
    </div>
  </div>
);

/**
 * Who will know, what becomes of it and what happens next: last, beside the button, where it is decided. The first
 * button is for whoever has a script and a short way; both send.
 */
export const Check = (part: Part & { notice: string; base: string }) => {
  const { text, language, notice, base } = part;
  return (
    <Screen name="check">
      <Heading>{text.before}</Heading>
      <p>
        {text.who} <span data-if="party=">{text.whoWithoutParty}</span> {text.whoUrgent} {text.whoNext}
      </p>
      <p>{text.public}</p>
      <p>{text.next}</p>
      <Sending {...part} />
      <button type="submit" hidden data-stepwise>
        {text.send}
      </button>
      <Answers {...part} />
      <h3>{text.dataTitle}</h3>
      <p>
        {notice} {text.notSaved}
      </p>
      <p>
        <a class="target" href={`${base}privacy?lang=${language}`} target="_blank" rel="noreferrer">
          {text.aboutData}
        </a>
      </p>
      <p>{text.evidence}</p>
      <button type="submit">{text.send}</button>
    </Screen>
  );
};

/** How sending goes, and why it did not: words that the script shows when they are true. */
const Sending = ({ text }: Part) => (
  <>
    <p role="status" data-sending={text.sending} />
    <div role="alert">
      {(['lost', 'busy', 'refused'] as const).map((why) => (
        <p class="card errors" key={why} data-failed={why} hidden>
          {text[why]}
        </p>
      ))}
    </div>
  </>
);
