import { randomUUID } from 'node:crypto';

/** A report as it is sent, each with an id of its own. */
export const report = (types: readonly string[] = ['HT-HOT']) => ({
  submissionId: randomUUID(),
  contact: { phone: '070-174 06 95' },
  danger: { now: 'no' },
  types,
  party: 'S',
  whatHappened: 'Ett påhittat exempel för mätning. '.repeat(10),
});
