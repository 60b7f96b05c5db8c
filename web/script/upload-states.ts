interface Texts {
  readonly states: Readonly<Record<string, string>>;
  readonly refusals: Readonly<Record<string, string>>;
  readonly download: string;
}

interface Shown {
  readonly number: number;
  readonly state: string;
  readonly why?: string;
}

/** How often it is asked what has become of the files, in milliseconds: about a minute in all, then no more. */
const PAUSES = [500, 1000, 2000, 3000, 5000, 5000, 10_000, 10_000, 20_000];

let asking = false;
let askMore = false;

/** Asks what has become of the files that are being checked, and says so at each, until all are settled or a minute is over. */
export const settle = async (address: string, texts: Texts): Promise<void> => {
  askMore = true;
  if (asking) return;
  asking = true;
  while (askMore) {
    askMore = false;
    for (const pause of PAUSES) {
      await new Promise((go) => setTimeout(go, pause));
      if (askMore || (await ask(address, texts))) break;
    }
  }
  asking = false;
};

/** @returns whether nothing more is to be expected soon */
const ask = async (address: string, texts: Texts): Promise<boolean> => {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    // The session is over, most likely: it is not for this to say.
    if (!response.ok) return true;
    const { files } = (await response.json()) as { files: readonly Shown[] };
    for (const file of files) show(file, address, texts);
    const waiting = document.querySelectorAll<HTMLElement>('[data-file]');
    return [...waiting].every(({ dataset }) => dataset.state !== undefined && dataset.state !== 'checking');
  } catch {
    return false;
  }
};

const show = ({ number, state, why }: Shown, address: string, texts: Texts): void => {
  const row = document.querySelector<HTMLElement>(`[data-file="${number}"]`);
  if (!row || row.dataset.state === state) return;
  row.dataset.state = state;
  const standing = row.querySelector('[data-standing]');
  if (standing) standing.textContent = (why ? texts.refusals[why] : texts.states[state]) ?? '';
  if (state !== 'clean') return;
  const link = document.createElement('a');
  link.className = 'target';
  link.href = `${address}/${number}`;
  const name = document.createElement('span');
  name.className = 'heard';
  name.textContent = ` ${row.querySelector('h3')?.textContent ?? ''}`;
  link.append(texts.download, name);
  row.append(link);
};
