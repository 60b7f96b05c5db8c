import { afterEach, beforeEach, expect, test } from 'vitest';
import { count, log, printTo, seconds } from '../../functions/log.ts';
import { alarms, Figures } from '../../local/figures.ts';

let figures: Figures;
beforeEach(() => {
  figures = new Figures();
  printTo((line) => figures.take(line));
});
afterEach(() => printTo((line) => process.stdout.write(`${JSON.stringify(line)}\n`)));

const only = () => {
  const [figure] = figures.list();
  if (!figure) throw new Error('no figure came');
  return figure;
};

test('what the functions count is added up, channel by channel and state by state', () => {
  count('Delivery', 1, { Channel: 'sms', State: 'handed-over' });
  count('Delivery', 1, { Channel: 'email', State: 'handed-over' });
  count('Delivery', 2, { Channel: 'sms', State: 'handed-over' });
  expect(figures.list().map(({ metric, by, sum }) => ({ metric, ...by, sum }))).toEqual([
    { metric: 'Delivery', Channel: 'sms', State: 'handed-over', sum: 3 },
    { metric: 'Delivery', Channel: 'email', State: 'handed-over', sum: 1 },
  ]);
});

test('of a time it tells how it is as a rule, at most and lately', () => {
  for (const value of [1, 9, 2, 4]) seconds('FirstHandOver', value);
  expect(only()).toMatchObject({ times: 4, median: 3, longest: 9, latest: 4, unit: 'Seconds' });
  seconds('FirstHandOver', 8);
  expect(only().median).toBe(4);
});

test('a line that is no figure, or none of ours, is passed over', () => {
  log.info('alert.planned', { count: 3 });
  figures.take({
    _aws: {
      Timestamp: 1,
      CloudWatchMetrics: [{ Dimensions: [[]], Metrics: [{ Name: 'toString', Unit: 'Count' }] }],
    },
    toString: 1,
  });
  expect(figures.list()).toEqual([]);
});

test('however many come, as much is kept as there are kinds of them', () => {
  for (let n = 0; n < 5000; n += 1) seconds('FirstHandOver', n);
  expect(figures.list()).toHaveLength(1);
  expect(only()).toMatchObject({ times: 5000, longest: 4999 });
  // Of the latest hundred, 4900 to 4999.
  expect(only().median).toBe(4949.5);
});

test('a figure that somebody must look at is told from one that is only counted', () => {
  count('IncidentStored');
  expect(alarms(only())).toBe(false);
  count('Mended', 0);
  const mended = () => figures.list().find(({ metric }) => metric === 'Mended');
  expect(mended()).toBeDefined();
  expect(figures.list().some(alarms)).toBe(false);
  count('Mended', 1);
  expect(figures.list().filter(alarms)).toEqual([mended()]);
});

test('a red case that waits for an hour is one to look at, a yellow one is not, and one that was taken no longer', () => {
  seconds('OldestUntaken', 3600, { Level: 'yellow' });
  seconds('OldestUntaken', 3600, { Level: 'red' });
  expect(figures.list().filter(alarms)).toMatchObject([{ by: { Level: 'red' } }]);
  seconds('OldestUntaken', 0, { Level: 'red' });
  expect(figures.list().filter(alarms)).toEqual([]);
});
