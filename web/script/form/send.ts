import { all, one } from '../find.ts';

/** A phone that finds no network says nothing for minutes; a person should not wait so long. */
const PATIENCE_MS = 30_000;

/** What a browser sends on although the page is left at once; more it would refuse to send at all. */
const KEPT_ALIVE = 60_000;

let sending = false;

type Why = 'lost' | 'busy' | 'refused';

/**
 * Sends the form as it stands, once at a time. Whatever happens, what was typed stays in the page, and trying again
 * sends the same submission id: the same report is stored once.
 *
 * @param arrived is given the page that the service answered with: a receipt, or the form with what to mend
 */
export const send = async (form: HTMLFormElement, arrived: (page: Document) => void) => {
  if (sending) return;
  sending = true;
  say(form, true);
  const answer = await post(form).catch((): Why => 'lost');
  sending = false;
  say(form, false);
  if (typeof answer === 'string') fail(form, answer);
  else arrived(answer);
};

const post = async (form: HTMLFormElement): Promise<Document | Why> => {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'error',
      cache: 'no-store',
      keepalive: body.length < KEPT_ALIVE,
      signal: patience.signal,
    });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (one('[data-form], [data-receipt]', page)) return page;
    return response.status === 429 ? 'busy' : 'refused';
  } finally {
    clearTimeout(timer);
  }
};

const say = (form: HTMLFormElement, busy: boolean) => {
  const said = one('[data-sending]', form);
  if (said) said.textContent = busy ? (said.dataset.sending ?? '') : '';
  for (const button of all('[type=submit]', form)) button.setAttribute('aria-disabled', String(busy));
  if (busy) for (const each of all('[data-failed]', form)) each.hidden = true;
};

const fail = (form: HTMLFormElement, why: Why) => {
  const said = one(`[data-failed=${why}]`, form);
  if (!said) return;
  said.hidden = false;
  said.scrollIntoView({ block: 'center' });
};
