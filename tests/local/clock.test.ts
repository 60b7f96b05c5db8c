import { expect, test, vi } from 'vitest';
import { VirtualClock } from '../../local/clock.ts';

test('the local clock runs with real time until it is moved', () => {
  const before = Date.now();
  expect(new VirtualClock().now().getTime()).toBeGreaterThanOrEqual(before);
});

test('a moved clock is at the instant asked for and goes on from there', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  try {
    const clock = new VirtualClock();
    expect(clock.moveTo(new Date('2027-01-15T08:00:00Z'))).toEqual(new Date('2027-01-15T08:00:00Z'));
    vi.advanceTimersByTime(60_000);
    expect(clock.now()).toEqual(new Date('2027-01-15T08:01:00Z'));
  } finally {
    vi.useRealTimers();
  }
});

test('the clock never runs backwards: not when asked, not when the machine is set back, not for a date that is none', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  try {
    const clock = new VirtualClock();
    expect(clock.moveTo(new Date('2025-01-01T00:00:00Z'))).toEqual(new Date('2026-03-01T12:00:00Z'));
    vi.setSystemTime(new Date('2026-02-28T12:00:00Z'));
    expect(clock.now()).toEqual(new Date('2026-03-01T12:00:00Z'));
    expect(clock.moveTo(new Date('no date'))).toEqual(new Date('2026-03-01T12:00:00Z'));
  } finally {
    vi.useRealTimers();
  }
});
