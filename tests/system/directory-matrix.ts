import { describe, expect, test } from 'vitest';
import { DIRECTORY_ACTIONS, type DirectoryAction } from '../../shared/access/directory.ts';
import { type DeskScene, ROLES, type Role, STAFF } from './desk-scene.ts';
import { PATIENCE, tablesOf } from './scene.ts';

/** Of whom, or of whose, something is asked for. */
type Whose = 'own' | 'other';

const SEES_ALL: readonly Role[] = ['KSS', 'KC', 'TIB'];
const strategist = (role: Role) => role === 'KSS';

/**
 * Who may do each thing with the directory, in other words than the table's: with what is their own (themselves, or a
 * proposal of theirs) and with what is somebody else's. An action that can be posted and does not stand here fails the test.
 */
const MAY: Readonly<Record<DirectoryAction, (role: Role, whose: Whose) => boolean>> = {
  away: (role, whose) => whose === 'own' || strategist(role),
  back: (role, whose) => whose === 'own' || strategist(role),
  save: strategist,
  remove: strategist,
  test: strategist,
  prove: (role, whose) => whose === 'own' || strategist(role),
  preview: strategist,
  propose: strategist,
  approve: (role, whose) => whose === 'other' && (strategist(role) || role === 'KC'),
  decline: (role, whose) => whose === 'other' && (strategist(role) || role === 'KC'),
  withdraw: (role, whose) => whose === 'own' && strategist(role),
};

/** What is of the rules: whoever does not see the directory is not even told that there are any. */
const OF_RULES: readonly DirectoryAction[] = ['preview', 'propose', 'approve', 'decline', 'withdraw'];

/** How nonsense is answered where it may be done; a test of a contact needs nothing that could be nonsense, and is sent. */
const answers = (what: DirectoryAction): readonly number[] => (what === 'test' ? [200, 303] : [409, 422]);

/** What can be looked at, and by whom. */
const VIEWS: readonly (readonly [query: string, sees: (role: Role) => boolean, whose?: Whose])[] = [
  ['', () => true],
  ['?person=PERSON', strategist, 'own'],
  ['?person=PERSON', strategist, 'other'],
  ['?person=new', strategist],
  ['?person=PERSON&show=contacts', () => true, 'own'],
  ['?person=PERSON&show=contacts', strategist, 'other'],
  ['?routing=show', (role) => SEES_ALL.includes(role)],
  ['?routing=change', strategist],
  ['?routing=file', strategist],
  ['?routing=nonsense', () => false],
];

/** Stands in a proposal and nowhere else. */
const WHY = 'Zdet bästa för alla';

const NONSENSE = { from: 'x', version: 'x', was: 'x', channel: 'sms', code: 'x', nonsense: 'x' };

/** A proposal of somebody's, waiting for an answer, and away again. */
interface Proposing {
  propose(by: 'KSS' | 'deputy', why: string): Promise<void>;
  withdraw(by: 'KSS' | 'deputy'): Promise<void>;
}

/**
 * The directory's authorization matrix: every view and every action × every role × own or somebody else's, over HTTP, as a
 * page and as JSON. Each post holds nonsense, so that what may be done is refused as nonsense and nothing is done. The raw
 * answers are searched for the contacts and ids of everybody whom the viewer does not see, and for what is proposed.
 */
export const directoryMatrix = (desk: () => DeskScene, proposing: () => Proposing) => {
  describe('every view and action of the directory', () => {
    test('has a rule', () => {
      expect(Object.keys(MAY).sort()).toEqual(Object.keys(DIRECTORY_ACTIONS).sort());
    });

    test.each(['KSS', 'deputy'] as const)(
      'is for whom the table of access says and tells nobody else a word, while a proposal of the %s waits',
      async (proposer) => {
        const { scene, visitors } = desk();
        const people = await (await tablesOf(scene)).people();
        await proposing().propose(proposer, WHY);
        const address = (query = '') => `${scene.url}/console/directory${query}`;
        const formats = [{ accept: 'text/html' }, { accept: 'application/json' }];
        for (const role of ROLES) {
          const viewer = people.find(({ email }) => email === `${STAFF[role]}@example.com`);
          const other = people.find(({ name }) => name === 'Ersättare säkerhetsansvarig V');
          if (!viewer || !other) throw new Error(`${role} is not in the directory`);
          const idOf = (whose?: Whose) => (whose === 'own' ? viewer.id : other.id);
          const all = SEES_ALL.includes(role);
          const hidden = people
            .filter(({ id }) => id !== viewer.id)
            .flatMap(({ id, email, mobile }) => [id, email, mobile].filter((each) => each !== undefined));
          const look = async (answer: Response, told: string, shown: boolean) => {
            const text = await answer.text();
            if (!all || !shown)
              for (const each of [...hidden, WHY]) expect(text.includes(each), `${told} ${each}`).toBe(false);
          };
          // Whose the proposal is changes only who decides on it.
          const views = proposer === 'KSS' ? VIEWS : [];
          for (const [query, sees, whose] of views)
            for (const headers of formats) {
              const told = `${role} ${query} ${whose ?? ''} ${headers.accept}`;
              const answer = await visitors[role].go(address(query.replace('PERSON', idOf(whose))), {
                headers,
              });
              const seen = sees(role);
              // Whoever sees the rules may be told that others are not theirs to propose.
              const denied = all && /change|file/.test(query) ? 403 : 404;
              expect(answer.status, told).toBe(seen ? 200 : denied);
              await look(answer, told, seen);
            }
          for (const what of Object.keys(DIRECTORY_ACTIONS) as DirectoryAction[])
            for (const whose of ['own', 'other'] as const) {
              const ofRules = OF_RULES.includes(what);
              if (!ofRules && proposer !== 'KSS') continue;
              // The proposal that waits is one person's: of anybody else it is somebody else's.
              const isOwn = role === 'KSS' && proposer === 'KSS';
              if (ofRules && whose !== (isOwn ? 'own' : 'other')) continue;
              const told = `${role} ${what} ${whose}`;
              const given = await Promise.all(
                formats.map((headers) =>
                  visitors[role].go(address(), {
                    method: 'POST',
                    headers,
                    body: { ...NONSENSE, what, person: idOf(whose) },
                  }),
                ),
              );
              for (const answer of given) {
                if (MAY[what](role, whose)) expect(answers(what), told).toContain(answer.status);
                else expect(answer.status, told).toBe(ofRules && all ? 403 : 404);
                await look(answer, told, MAY[what](role, whose));
              }
            }
          const unknown = await visitors[role].go(address(), {
            method: 'POST',
            body: { what: 'constructor' },
          });
          expect(unknown.status, role).toBe(404);
        }
        await proposing().withdraw(proposer);
      },
      PATIENCE,
    );
  });
};
