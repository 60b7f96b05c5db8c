import { watchForLeaving } from './leave.ts';
import { Refused, send } from './upload.ts';
import { Row } from './upload-row.ts';
import { settle } from './upload-states.ts';

/** Where the page says what the script needs: words, how many more files fit, and how large one may be. */
const sending = document.querySelector<HTMLElement>('#sending');

/** Types that a browser names and that are none of ours; what it cannot name is judged when it arrives. */
const OTHER = /^(video|text|font|model)\/|^image\/svg|^application\/(?!pdf$|octet-stream$|vnd\.ms-outlook$)/;
const MAIL = /\.(eml|msg)$/i;

/** How long after a lost connection it is tried again by itself, in milliseconds; then a button remains. */
const PATIENCE = [2000, 5000, 10_000, 20_000, 40_000];

/** When it is first asked what has become of files that were there before, in milliseconds. */
const SOON = 3000;

const start = (place: HTMLElement) => {
  const input = place.querySelector<HTMLInputElement>('input');
  const list = place.querySelector('ul');
  const heard = place.querySelector('[role=status]');
  const form = place.parentElement?.querySelector('form');
  if (!input || !list || !heard || !form) return;
  const texts = JSON.parse(place.dataset.texts ?? '{}');
  let room = Number(place.dataset.room);
  let turn = Promise.resolve();
  form.hidden = true;
  place.hidden = false;
  const states = () => settle(form.action, texts);
  if (document.querySelector('[data-state=checking]')) setTimeout(() => void states(), SOON);

  /** Why a file need not even be sent. */
  const refusal = ({ size, type, name }: File): string | undefined => {
    if (size === 0) return texts.refusals.empty;
    if (size > Number(place.dataset.max)) return texts.refusals.size;
    if (OTHER.test(type) && !MAIL.test(name)) return texts.refusals.kind;
    return room <= 0 ? texts.refusals.count : undefined;
  };

  /** Sends one file, and again after a lost connection, until it is there, cancelled or given up. */
  const carry = async (file: File, row: Row): Promise<void> => {
    const key = crypto.randomUUID();
    for (let attempt = 0; !row.ended; attempt += 1) {
      try {
        row.is('sending', texts.sending.replace('{percent}', '0'));
        const number = await send({ file, key, address: form.action, row, texts });
        row.arrived(number, texts.arrived);
        void states();
        return;
      } catch (thrown) {
        if (row.ended) return;
        if (thrown instanceof Refused) return give(row, thrown.message || texts.failed);
        const wait = PATIENCE[attempt];
        row.is('lost', wait === undefined ? texts.failed : texts.lost);
        await row.again(wait);
      }
    }
  };

  const give = (row: Row, why: string) => {
    room += 1;
    row.end(why);
  };

  input.addEventListener('change', () => {
    for (const file of input.files ?? []) {
      const row = new Row(file.name, texts, heard);
      list.append(row.element);
      const why = refusal(file);
      if (why) {
        row.end(why);
        continue;
      }
      room -= 1;
      row.is('waiting', texts.waiting);
      row.onCancel(() => give(row, texts.cancelled));
      // One after the other: a phone's connection is narrow, and what is there is there.
      turn = turn.then(() => carry(file, row));
    }
    // The same file may be chosen once more.
    input.value = '';
  });
};

watchForLeaving();
if (sending) start(sending);
