import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import file from '../../config/oxelosund.json' with { type: 'json' };
import { directoryStore } from '../../functions/aws/directory.ts';
import { putMark } from '../../functions/aws/marks.ts';
import { readTimeFrom } from '../../functions/time.ts';
import type { Mark } from '../../shared/directory/mark.ts';
import { type Database, startDatabase } from './database.ts';
import { everyPost, person } from './people.ts';
import { directory, startAnswering } from './running.ts';
import { type HeldBack, startSuppressionList } from './suppression-list.ts';

let database: Database;
let list: HeldBack;
let stack: Awaited<ReturnType<typeof startAnswering>>;
let table: string;
/** An older local stack does not know of the suppression list. */
let sesv2: string | undefined;

beforeAll(async () => {
  [database, list] = await Promise.all([startDatabase(), startSuppressionList()]);
  stack = await startAnswering(() => ({ dynamodb: database.endpoint, sesv2, tables: { directory: table } }));
  // Between two pages it waits a second, which need not pass here.
  readTimeFrom(
    () => new Date(),
    () => Promise.resolve(),
  );
});
afterAll(async () => {
  stack.close();
  await Promise.all([database.close(), list.close()]);
});
beforeEach(async () => {
  table = await database.newTable();
  sesv2 = list.endpoint;
  list.hold();
  const posts = everyPost(file.parties.map(({ code }) => code));
  await store().replaceAll(
    ['anna', 'bo', 'cia'].map((id, order) => ({
      ...person(id, 'KSS', { mobile: `+4670174060${order + 5}` }),
      posts: posts.map((post) => ({ ...post, order })),
    })),
  );
});

const store = () => directoryStore({ client: database.client, table });
const mark = (contact: string, why: Mark['why'], at = '2026-11-24T23:30:00.000Z') =>
  putMark(database.client, table, contact, { channel: contact.includes('@') ? 'email' : 'sms', why, at });
const marked = async () =>
  (await store().directory()).marked.map((each) => `${each.person} ${each.channel}`).toSorted();
const check = () => directory('check', '--local', stack.url);
const unmark = (...args: string[]) => directory('unmark', ...args, '--local', stack.url);

test('the check says whose contact does not work, why, since which day, and what to do', async () => {
  expect((await check()).code).toBe(0);
  await mark('anna@example.com', 'bounced');
  await mark('+46701740606', 'refused');
  const { code, out } = await check();
  expect(code).toBe(1);
  expect(out).toMatch(
    /anna \(.*PSA S.*\), e-mail: mail to it comes back for good \[bounced\], since 2026-11-25; reached by SMS only\. To do: ask for the right address/,
  );
  expect(out).toMatch(
    /bo \(.*\), mobile: .* \[refused\], since 2026-11-25; reached by e-mail only\. To do: /,
  );
  expect(out).toContain('npm run directory -- unmark PERSON');
  expect(out).not.toMatch(/@|example|\+46|17406/);
});

test('the check counts whoever has no contact left as not there: the gap is named too', async () => {
  await mark('anna@example.com', 'complained');
  await mark('+46701740605', 'refused');
  await mark('bo@example.com', 'suppressed');
  await mark('+46701740606', 'refused');
  const { code, out } = await check();
  expect(code).toBe(1);
  expect(out.match(/NOT REACHED AT ALL/g)).toHaveLength(4);
  expect(out).toMatch(/TIB +every level: only one would be reached \(cia\)/);
});

test('once checked, every contact of somebody is used again, and SES delivers to the address', async () => {
  await mark('anna@example.com', 'bounced');
  await mark('+46701740605', 'refused');
  await mark('bo@example.com', 'bounced');
  list.hold('stranger@example.com', 'Anna@example.com', 'bo@example.com', 'anna@example.com');
  const { code, out } = await unmark('anna');
  expect([code, out]).toEqual([
    0,
    "anna: the mobile is used again.\nanna: the e-mail is used again and is off SES's suppression list.\n",
  ]);
  expect(await marked()).toEqual(['bo email']);
  expect(list.held()).toEqual(['bo@example.com', 'stranger@example.com']);
});

test('an address that SES does not hold back is just used again', async () => {
  await mark('anna@example.com', 'bounced');
  expect((await unmark('anna')).out).toBe('anna: the e-mail is used again.\n');
  expect(await marked()).toEqual([]);
});

test.each([
  ['sms', ['anna email']],
  ['email', ['anna sms']],
])('only the contact for %s is used again if that is said', async (channel, left) => {
  await mark('anna@example.com', 'bounced');
  await mark('+46701740605', 'refused');
  expect((await unmark('anna', '--channel', channel)).code).toBe(0);
  expect(await marked()).toEqual(left);
});

test('nothing is changed for somebody with nothing marked, and for nobody', async () => {
  await mark('bo@example.com', 'bounced');
  expect(await unmark('anna')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing was changed'),
  });
  expect(await unmark('dan')).toMatchObject({ code: 2, err: expect.stringContaining('has that id') });
  expect(await marked()).toEqual(['bo email']);
});

test('a mark stays while the address cannot be taken off the list, and it is said plainly', async () => {
  await mark('anna@example.com', 'bounced');
  sesv2 = 'http://127.0.0.1:9';
  const { code, err } = await unmark('anna');
  expect([code, err]).toEqual([1, expect.stringContaining('suppression list could not be read or changed')]);
  expect(err).not.toMatch(/example|127/);
  expect(await marked()).toEqual(['anna email']);
});

test('a local stack without a suppression list says so, and a number needs none', async () => {
  sesv2 = undefined;
  await mark('anna@example.com', 'bounced');
  await mark('+46701740605', 'refused');
  const { code, err } = await unmark('anna');
  expect([code, err]).toEqual([1, expect.stringContaining('has no suppression list')]);
  expect(await marked()).toEqual(['anna email', 'anna sms']);
  expect((await unmark('anna', '--channel', 'sms')).code).toBe(0);
});
