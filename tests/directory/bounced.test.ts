import { PutSuppressedDestinationCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import {
  metricsIn,
  PATIENCE,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
} from '../system/scene.ts';
import { directory } from './running.ts';

/** On the local stack, through the whole chain: what SES tells comes back by its queue. */
let scene: Scene;
let tables: Awaited<ReturnType<typeof tablesOf>>;
let officer: { id: string; email: string };
beforeAll(async () => {
  scene = await startScene();
  tables = await tablesOf(scene);
  const found = (await tables.people()).find(({ name }) => name === 'Säkerhetsansvarig KD');
  officer = { id: found?.id ?? '', email: found?.email ?? '' };
}, PATIENCE);
afterEach(async () => {
  await scene.clearFaults();
  await unmark();
});
afterAll(() => scene?.stop());

const unmark = () => directory('unmark', officer.id, '--local', scene.url);
/**
 * By which channels the officer is told of a case that concerns their party. Not what arrives: SES would hold the mail
 * back anyhow.
 */
const channels = async () => {
  const deliveries = async () =>
    (await tables.rows('incidents'))
      .filter(({ kind }) => kind === 'delivery')
      .map(({ body }) => body as Delivery)
      .filter(({ person }) => person === officer.id);
  const before = (await deliveries()).map(({ id }) => id);
  await submitAndAlert(scene, reportOf('yellow'));
  return (await deliveries())
    .filter(({ id }) => !before.includes(id))
    .map(({ channel }) => channel)
    .toSorted();
};
const checked = async () => (await directory('check', '--local', scene.url)).out;
const unusable = async () => {
  await scene.settle();
  return metricsIn(scene.printed()).get('ContactUnusable')?.at(-1);
};

test(
  'somebody whose mail bounced is alerted by SMS only, until the address was checked',
  async () => {
    expect(await channels()).toEqual(['email', 'sms']);
    await scene.fault({ service: 'ses', mode: 'bounce', count: 1, to: officer.email });
    await channels();
    expect(await checked()).toMatch(new RegExp(`${officer.id} .*\\[bounced\\].*reached by SMS only`));
    expect(await unusable()).toBe(1);
    expect(await channels()).toEqual(['sms']);
    expect(await unmark()).toMatchObject({
      code: 0,
      out: expect.stringContaining("off SES's suppression list"),
    });
    expect(await checked()).not.toContain(officer.id);
    expect(await unusable()).toBe(0);
    expect(await channels()).toEqual(['email', 'sms']);
  },
  PATIENCE,
);

test(
  'an address that came onto the suppression list without a word is found in the night',
  async () => {
    const { sesv2: endpoint } = (await scene.call('GET', '/_local/endpoints')).body;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const ses = new SESv2Client({ endpoint, region: 'eu-north-1', credentials });
    const EmailAddress = officer.email;
    await ses.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason: 'BOUNCE' }));
    expect(await checked()).not.toContain('[suppressed]');
    await scene.advance('P1D');
    expect(await checked()).toMatch(new RegExp(`${officer.id} .*\\[suppressed\\]`));
    expect(await channels()).toEqual(['sms']);
  },
  PATIENCE,
);
