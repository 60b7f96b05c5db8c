import { fill } from '../../shared/texts/say.ts';
import type { Part } from './part.ts';

/** Who will know, what becomes of it, what happens next: last, beside the button, where it is decided. */
export const Before = ({ text, municipality }: Part & { municipality: string }) => (
  <section id="before" class="card" tabIndex={-1}>
    <h2>{text.before}</h2>
    <h3>{text.whoTitle}</h3>
    <p>
      {text.who} {text.whoUrgent} {text.whoNext}
    </p>
    <h3>{text.nextTitle}</h3>
    <p>
      {text.next} {text.evidence}
    </p>
    <h3>{text.dataTitle}</h3>
    <p>{text.public}</p>
    <p>
      {fill(text.data, { name: municipality })} {text.notSaved}
    </p>
    <button type="submit">{text.send}</button>
  </section>
);
