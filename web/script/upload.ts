import type { Row } from './upload-row.ts';

/** Something that trying again will not change. Its message is for the person; empty if there are no better words. */
export class Refused extends Error {}

interface Asked {
  readonly file: number;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Sending {
  readonly file: File;
  /** Of this file on this page: asked twice, it gets one form. */
  readonly key: string;
  /** Where a form is asked for. */
  readonly address: string;
  readonly row: Row;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Sends one file: asks for a form, and posts the file by it to the bucket.
 *
 * @returns the file's number in the case
 * @throws Refused if it is not taken, anything else if the connection was lost
 */
export const send = async (sending: Sending): Promise<number> => {
  const asked = await ask(sending);
  if (sending.row.ended) throw new Refused();
  await post(asked, sending);
  return asked.file;
};

const ask = async ({ file, key, address, texts }: Sending): Promise<Asked> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ name: file.name.slice(-255), size: file.size, key }),
  });
  if (response.status === 201) return response.json();
  if (response.status === 403) throw new Refused(texts.over);
  if (response.status !== 422) throw new Error();
  const { errors = [] } = await response.json();
  throw new Refused(errors.map(({ message }: { message: string }) => message).join(' '));
};

/** By XMLHttpRequest, which alone tells how far an upload has come. */
const post = ({ url, fields }: Asked, { file, row, texts }: Sending): Promise<void> =>
  new Promise((done, failed) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    // Last: what comes after it, S3 does not read.
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => row.progress(loaded / total, texts.sending ?? '');
    request.onload = () => {
      if (request.status === 201) done();
      else failed(/EntityToo/.test(request.responseText) ? new Refused() : new Error());
    };
    request.onerror = () => failed(new Error());
    request.onabort = () => failed(new Error());
    row.onStop(() => request.abort());
    request.open('POST', url);
    request.send(form);
  });
