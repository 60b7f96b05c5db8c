import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Load } from '../../bench/scale/quotas.ts';
import { spread } from '../../bench/scale/scenarios.ts';
import { simulate } from '../../bench/scale/simulate.ts';

const LOAD: Load = {
  submitWrites: 13,
  alertWrites: 69,
  sms: 2,
  mails: 2,
  schedules: 5,
  submitSeconds: 0.1,
  alertSeconds: 0.5,
  red: 0.1,
};

describe('many reports at once', () => {
  it('are all handed over in the end, whatever the quotas: late, never lost', () => {
    const quota = fc.record({
      smsPerSecond: fc.integer({ min: 1, max: 50 }),
      mailPerSecond: fc.integer({ min: 1, max: 50 }),
      lambda: fc.integer({ min: 10, max: 1000 }),
      tableWrites: fc.integer({ min: 500, max: 4000 }),
      shards: fc.integer({ min: 1, max: 8 }),
      patience: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(
        quota,
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 600 }),
        (quotas, reports, seconds) => {
          const played = simulate(spread(reports, seconds), LOAD, { ...DEFAULTS, ...quotas });
          expect(played.reports).toBe(reports);
          expect(played.handedOver).toBe(played.messages);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('wait for nothing as long as no quota is reached', () => {
    const played = simulate(spread(100, 600), LOAD, DEFAULTS);
    expect(played.last).toBe(0);
    expect(played.bySweep).toBe(0);
  });

  it('wait first for what is scarcest, and as long as its rate says', () => {
    const played = simulate(spread(600, 60), LOAD, { ...DEFAULTS, mailPerSecond: 1, patience: 1e9 });
    expect(played.waits[0]?.quota).toBe('mail');
    // 1,200 e-mails at one a second, the last of them sent 1,200 seconds after the first.
    expect(played.last).toBeGreaterThan(1100);
    expect(played.last).toBeLessThan(1210);
  });

  it('never send more in a day than the mail service takes', () => {
    const played = simulate(spread(1000, 60), LOAD, { ...DEFAULTS, mailPerDay: 500 });
    expect(played.handedOver).toBe(played.messages);
    expect(played.last).toBeGreaterThan(3 * 86_400 - 60);
  });
});
