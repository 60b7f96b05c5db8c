import { describe, expect, it } from 'vitest';
import { judgeType } from '../../functions/tasks/judge-type.ts';
import { kindOf } from '../../shared/evidence/kinds.ts';
import { OTHERS, SAMPLES } from './samples.ts';

describe('what a file is, by its content', () => {
  it.each(Object.entries(SAMPLES))('%s', async (type, bytes) => {
    expect(await judgeType(bytes)).toBe(type);
    expect(kindOf(type)).toBeDefined();
  });

  it.each(Object.entries(OTHERS))('%s: not evidence', async (_, bytes) => {
    expect(kindOf(await judgeType(bytes))).toBeUndefined();
  });

  it('a mail as an archive keeps it, with a line before its header, or after a mark of its encoding', async () => {
    const mail = SAMPLES['message/rfc822'] ?? Buffer.alloc(0);
    const judged = (before: string) => judgeType(Buffer.concat([Buffer.from(before, 'latin1'), mail]));
    expect(await judged('From somebody@example.com Tue Nov 24 14:30:00 2026\n')).toBe('message/rfc822');
    expect(await judged('ï»¿')).toBe('message/rfc822');
  });

  it('a file cut off anywhere is judged without complaint', async () => {
    for (const bytes of Object.values(SAMPLES))
      for (let length = 0; length < Math.min(bytes.length, 64); length += 7)
        await judgeType(bytes.subarray(0, length));
  });
});
