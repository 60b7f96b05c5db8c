import { createHash, randomUUID } from 'node:crypto';
import type { Field } from '../../shared/access/fields.ts';
import { identifiersOfCode } from '../../shared/incident/identifiers.ts';
import { signedIn, type Visitor } from './browser.ts';
import { type Receipt, type Scene, startScene } from './scene.ts';

/** Every role of the desk, and another party's officer, by the demo people's addresses. */
export const STAFF = {
  'PSA S': 'sakerhetsansvarig.s',
  'PSA M': 'sakerhetsansvarig.m',
  KSS: 'sakerhetsstrateg',
  KC: 'kommunchef',
  FHV: 'foretagshalsovard',
  TIB: 'tjansteman.i.beredskap',
  KOM: 'kommunikationsansvarig',
  REG: 'registrator',
  DSO: 'dataskyddsombud',
} as const;
export type Role = keyof typeof STAFF;
export const ROLES = Object.keys(STAFF) as Role[];

/** What stands in the field and nowhere else: if it is in an answer, the field was shown. */
export const MARKERS = {
  identity: ['Zolveig Namnmark', 'Zkriv inte hemma'],
  story: ['Zdet som hände'],
  suspect: ['Zmisstänkt Markör'],
  keepOut: ['Zhemlig Kusin'],
  supportPerson: ['Ztöd Person'],
  messages: ['Zett meddelande'],
  notes: ['Zen anteckning'],
  lesson: ['Zen lärdom'],
} as const satisfies Partial<Record<Field, readonly string[]>>;
export type Marked = keyof typeof MARKERS;

/** What a case may differ in: level, consents, who is kept out, and whether the person said a party. */
export interface Facts {
  readonly level: 'red' | 'orange' | 'yellow' | 'blue';
  readonly police?: boolean;
  readonly health?: boolean;
  /** The strategist may read a lesser case. */
  readonly strategist?: boolean;
  /** The strategist is kept out. */
  readonly without?: 'by role' | 'by name';
  readonly noParty?: boolean;
}
const ALL = { police: true, health: true, strategist: true } as const;
const CASES: readonly Facts[] = [
  { level: 'red', police: true, health: true },
  { level: 'orange' },
  { level: 'yellow', health: true },
  { level: 'blue', police: true },
  { level: 'red', police: true, without: 'by role' },
  { level: 'red' },
  { level: 'orange', ...ALL },
  { level: 'yellow', ...ALL },
  { level: 'blue' },
  { level: 'orange', ...ALL, without: 'by name' },
  { level: 'red', ...ALL, noParty: true },
];
const TYPE = { red: 'VS-VAL', orange: 'HT-HOT', yellow: 'HT-EGD', blue: 'HT-PAH' } as const;

const report = ({ level, police, health, without, noParty }: Facts) => ({
  submissionId: randomUUID(),
  contact: { name: 'Zolveig Namnmark', phone: '070-174 06 99', advice: 'Zkriv inte hemma' },
  danger: { now: 'no' },
  types: [TYPE[level]],
  whatHappened: 'Zdet som hände',
  ...(!noParty && { party: 'S' }),
  suspectedPerson: 'Zmisstänkt Markör',
  wishes: { ...(police && { policeReport: 'yes' }), ...(health && { occupationalHealth: 'yes' }) },
  keepOut: {
    names: ['Zhemlig Kusin', ...(without === 'by name' ? ['Säkerhetsstrateg'] : [])],
    ...(without === 'by role' && { roles: ['KSS'] }),
  },
});

export interface DeskCase {
  readonly facts: Facts;
  readonly id: string;
  readonly reference: string;
}

/** The desk with a case of each kind on it, and somebody of every role who has signed in. */
export interface DeskScene {
  readonly scene: Scene;
  readonly visitors: Readonly<Record<Role, Visitor>>;
  readonly cases: readonly DeskCase[];
  at(id: string, action?: string): string;
  post(visitor: Visitor, id: string, action: string, body?: Record<string, string>): Promise<Response>;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

export const startDesk = async (): Promise<DeskScene> => {
  const scene = await startScene();
  const at = (id: string, action = '') => `${scene.url}/console/cases/${id}${action && `/${action}`}`;
  const post: DeskScene['post'] = (visitor, id, action, body = {}) =>
    visitor.go(at(id, action), { method: 'POST', body: { key: randomUUID(), ...body } });
  const signed = await Promise.all(ROLES.map((role) => signedIn(scene.url, `${STAFF[role]}@example.com`)));
  const visitors = Object.fromEntries(ROLES.map((role, index) => [role, signed[index]])) as Record<
    Role,
    Visitor
  >;
  const receipts: Receipt[] = [];
  for (const facts of CASES) receipts.push((await scene.submit(report(facts))).body as Receipt);
  await scene.settle();
  const cases: DeskCase[] = [];
  for (const [index, facts] of CASES.entries()) {
    const { receiptCode = '', reference = '' } = receipts[index] ?? {};
    const { id } = identifiersOfCode(receiptCode, sha256);
    const say = (action: string, body: object) =>
      scene.call('POST', `/report/${action}`, { receiptCode, ...body });
    await say('message', { text: 'Zett meddelande' });
    if (facts.strategist) await say('strategist-reads', { answer: 'yes' });
    const chosen = { answer: 'yes', name: 'Ztöd Person', phone: '070-174 06 98', consent: 'yes' };
    await say('support-person', chosen);
    // A case without a party is the strategist's from the beginning.
    await post(visitors[facts.noParty ? 'KSS' : 'PSA S'], id, 'note', { text: 'Zen anteckning' });
    // Only the strategist closes a case: one that they are kept out of has no lesson.
    if (!facts.without) {
      await post(visitors.KSS, id, 'open', { reason: 'Avslut' });
      await post(visitors.KSS, id, 'close', { why: 'wish', lesson: 'Zen lärdom' });
      await post(visitors.KSS, id, 'reopen');
    }
    cases.push({ facts, id, reference });
  }
  await scene.settle();
  return { scene, visitors, cases, at, post };
};
