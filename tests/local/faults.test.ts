import { expect, test } from 'vitest';
import { Faults, faultSchema } from '../../local/faults.ts';

test('a fault with a count meets that many requests, then service is back', () => {
  const faults = new Faults();
  faults.add({ service: 'sns', mode: 'throttle', count: 2 });
  expect([faults.take('sns'), faults.take('sns'), faults.take('sns')]).toEqual([
    'throttle',
    'throttle',
    undefined,
  ]);
  expect(faults.list()).toEqual([]);
});

test('a fault without a count stays until the faults are cleared', () => {
  const faults = new Faults();
  faults.add({ service: 'ses', mode: 'down' });
  expect([faults.take('ses'), faults.take('ses'), faults.take('sns')]).toEqual(['down', 'down', undefined]);
  faults.clear();
  expect(faults.take('ses')).toBeUndefined();
});

test('a fault for one recipient leaves everyone else alone and is not used up by them', () => {
  const faults = new Faults();
  faults.add({ service: 'ses', mode: 'bounce', count: 1, to: 'Officer@example.com' });
  expect(faults.take('ses', 'someone@example.com')).toBeUndefined();
  expect(faults.take('ses')).toBeUndefined();
  expect(faults.take('ses', ['someone@example.com', 'officer@example.com'])).toBe('bounce');
  expect(faults.take('ses', 'officer@example.com')).toBeUndefined();
});

test('several faults take effect in the order they were set, and the list shows what is left of each', () => {
  const faults = new Faults();
  faults.add({ service: 'sns', mode: 'throttle', count: 2 });
  faults.add({ service: 'sns', mode: 'down' });
  expect(faults.take('sns')).toBe('throttle');
  expect(faults.list()).toEqual([
    { service: 'sns', mode: 'throttle', count: 1 },
    { service: 'sns', mode: 'down' },
  ]);
  expect([faults.take('sns'), faults.take('sns')]).toEqual(['throttle', 'down']);
});

test('a fault of the scan meets a file, not the requests before it', () => {
  const faults = new Faults();
  faults.add({ service: 's3', mode: 'late', count: 1 });
  expect(faults.take('s3')).toBeUndefined();
  expect([faults.takeScan(), faults.takeScan()]).toEqual(['late', undefined]);
  faults.add({ service: 's3', mode: 'down' });
  expect([faults.takeScan(), faults.take('s3')]).toEqual([undefined, 'down']);
});

test('a fault that makes no sense is not accepted', () => {
  const accepted = (value: unknown) => faultSchema.safeParse(value).success;
  expect(accepted({ service: 'sns', mode: 'throttle', count: 3, to: '+46701740605' })).toBe(true);
  expect(accepted({ service: 's3', mode: 'silent' })).toBe(true);
  expect(accepted({ service: 'sns', mode: 'silent' })).toBe(false);
  expect(accepted({ service: 'sqs', mode: 'throttle' })).toBe(false);
  expect(accepted({ service: 'sns', mode: 'explode' })).toBe(false);
  expect(accepted({ service: 'sns', mode: 'throttle', count: 0 })).toBe(false);
  expect(accepted({ service: 'sns', mode: 'throttle', times: 3 })).toBe(false);
});
