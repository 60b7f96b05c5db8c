import { expect, it } from 'vitest';
import { readableNumber } from '../../web/mobile.ts';

it.each([
  ['+46701740605', '070-174\u00a006\u00a005'],
  ['+358401234567', '+358401234567'],
  ['+4687401234', '+4687401234'],
  ['bo@example.com', 'bo@example.com'],
])('%s is read as %s', (stored, read) => {
  expect(readableNumber(stored)).toBe(read);
});
