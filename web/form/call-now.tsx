import { Phones } from '../phones.tsx';
import type { Part } from './part.ts';

/**
 * What to do at once, where an answer calls for it: said aloud when it appears, and never in the way of sending.
 *
 * @param when `name=value`, several of them with `|` between
 */
export const CallNow = ({ text, words, when }: Part & { words: string; when: string }) => (
  <div role="status">
    <div class="card strong" data-if={when}>
      <p>
        <Phones text={words} />
      </p>
      <a class="button" href="tel:112">
        {text.callNow}
      </a>
    </div>
  </div>
);
