type Texts = Readonly<Record<string, string>>;
type State = 'waiting' | 'sending' | 'lost';

/** How far an upload has come is read aloud at each quarter, not at each packet. */
const QUARTERS = 4;

/** One file on its way: its name, where it stands, how far it has come, and the buttons to stop or to try again. */
export class Row {
  readonly element = document.createElement('li');
  /** Nothing more happens to it. */
  ended = false;
  readonly #name: string;
  readonly #heard: Element;
  readonly #standing = document.createElement('p');
  readonly #bar = document.createElement('progress');
  readonly #cancel: HTMLButtonElement;
  readonly #again: HTMLButtonElement;
  #stop = () => {};
  #quarter = 0;

  constructor(name: string, texts: Texts, heard: Element) {
    this.#name = name;
    this.#heard = heard;
    const title = document.createElement('h3');
    title.textContent = name;
    this.#standing.dataset.standing = '';
    this.#bar.hidden = true;
    this.#bar.setAttribute('aria-label', name);
    this.#cancel = button(texts.cancel, name);
    this.#again = button(texts.again, name);
    this.#again.hidden = true;
    const words = document.createElement('div');
    words.append(title, this.#standing, this.#bar);
    this.element.append(words, this.#again, this.#cancel);
  }

  /** Says where it stands, to the eye and to the ear. */
  is(state: State, text: string): void {
    this.#bar.hidden = state !== 'sending';
    this.#bar.value = 0;
    this.#quarter = 0;
    this.#again.hidden = state !== 'lost';
    this.#say(text);
  }

  /** @param share of the file that has gone, 0 to 1 @param text with `{percent}` */
  progress(share: number, text: string): void {
    if (this.ended) return;
    this.#bar.value = share;
    const words = text.replace('{percent}', String(Math.floor(share * 100)));
    this.#standing.textContent = words;
    const quarter = Math.floor(share * QUARTERS);
    if (quarter > this.#quarter && quarter < QUARTERS) this.#heard.textContent = `${this.#name}: ${words}`;
    this.#quarter = quarter;
  }

  /** It is in the bucket, under this number of the case. */
  arrived(number: number, text: string): void {
    this.element.dataset.file = String(number);
    this.end(text);
  }

  /** Its last word from here. */
  end(text: string): void {
    this.ended = true;
    this.#bar.hidden = true;
    const focused = this.element.contains(document.activeElement);
    this.#cancel.remove();
    this.#again.remove();
    this.#say(text);
    // A button that had the focus is gone: it stays with what it was about.
    if (!focused) return;
    this.element.tabIndex = -1;
    this.element.focus();
  }

  onCancel(cancelled: () => void): void {
    this.#cancel.onclick = () => {
      this.ended = true;
      this.#stop();
      cancelled();
    };
  }

  /** What stops the request that runs now. */
  onStop(stop: () => void): void {
    this.#stop = stop;
  }

  /** Waits until it is to be tried again: after a while, when the connection is back, or by the button. */
  again(milliseconds: number | undefined): Promise<void> {
    return new Promise((go) => {
      const timer = milliseconds === undefined ? 0 : setTimeout(() => done(), milliseconds);
      const done = () => {
        clearTimeout(timer);
        removeEventListener('online', done);
        go();
      };
      addEventListener('online', done);
      this.#again.onclick = done;
      this.#stop = done;
    });
  }

  #say(text: string): void {
    this.#standing.textContent = text;
    this.#heard.textContent = `${this.#name}: ${text}`;
  }
}

const button = (text = '', about = ''): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  const name = document.createElement('span');
  name.className = 'heard';
  name.textContent = ` ${about}`;
  made.append(text, name);
  return made;
};
