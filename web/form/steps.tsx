import type { Part } from './part.ts';

/** Where one is, and the way back: shown by the script above the screens. */
export const Progress = ({ text }: Part) => (
  <div class="progress" hidden data-stepwise>
    <button type="button" class="plain" data-back>
      {text.back}
    </button>
    <p id="progress" data-steps={text.steps} data-last={text.lastStep} />
  </div>
);

/** The way on, below the screens. It is the form's own button: Enter in a field goes on too. */
export const Onward = ({ text }: Part) => (
  <div class="onward" hidden data-stepwise data-onward>
    <button type="submit">{text.onward}</button>
    <div data-enough hidden>
      <p>
        {text.short} {text.enoughSoFar}
      </p>
      <button type="button" class="quiet">
        {text.goToSending}
      </button>
    </div>
  </div>
);
