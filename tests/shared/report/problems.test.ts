import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/languages.ts';
import { fromForm } from '../../../shared/report/from-form.ts';
import { fieldErrors } from '../../../shared/report/problems.ts';
import { reportSchema } from '../../../shared/report/schema.ts';
import { FILLED, PARTIES } from '../../web/samples.ts';

const schema = reportSchema(PARTIES);
const good = fromForm(FILLED) as Record<string, unknown>;

const errorsOf = (sent: unknown, language: (typeof LANGUAGES)[number] = 'sv') => {
  const { error } = schema.safeParse(sent);
  return error ? fieldErrors(error, language, sent) : [];
};

const codes = (sent: unknown) => errorsOf(sent).map(({ path, code }) => `${path} ${code}`);

describe('a refused report says what to mend', () => {
  it.each<[what: string, sent: unknown, expected: string[]]>([
    [
      'nothing was answered',
      fromForm(new URLSearchParams()),
      ['contact contact_missing', 'danger.now required', 'types type_missing'],
    ],
    ['JSON holds nothing', {}, ['contact contact_missing', 'danger.now required', 'types type_missing']],
    ['JSON is not an object', [], [' wrong_type']],
    ['a text is too long', { ...good, when: 'x'.repeat(201) }, ['when too_long']],
    [
      'there are too many names',
      { ...good, keepOut: { names: 'abcdef'.split('') } },
      ['keepOut.names too_many'],
    ],
    ['an answer is none of the given', { ...good, office: 'king' }, ['office invalid_choice']],
    [
      'one of several answers is none of the given',
      { ...good, types: ['HT-HOT', 'X'] },
      ['types.1 invalid_choice'],
    ],
    [
      'a danger answer is none of the given',
      { ...good, danger: { now: 'maybe' } },
      ['danger.now invalid_choice'],
    ],
    ['a number stands for a text', { ...good, whatHappened: 5 }, ['whatHappened wrong_type']],
    ['a text stands for a group', { ...good, contact: 'x' }, ['contact wrong_type']],
    ['a text holds what no keyboard gives', { ...good, when: 'a\u0000' }, ['when unreadable_characters']],
    ['the submission id is no id', { ...good, submissionId: 'x' }, ['submissionId invalid_id']],
    ['a field is unknown', { ...good, wishes: { dinner: 'yes' } }, ['wishes.dinner unknown_field']],
    ['an unknown field could be a word of the report', { ...good, 'Kalle Ek': 1 }, [' unknown_field']],
  ])('when %s', (_, sent, expected) => {
    expect(codes(sent)).toEqual(expected);
  });

  it('says how long a text may be, in each language', () => {
    for (const language of LANGUAGES) {
      expect(errorsOf({ ...good, when: 'x'.repeat(201) }, language)[0]?.message).toContain('200');
    }
  });

  it('never repeats what was typed', () => {
    const secret = 'hemligt';
    const sent = {
      ...good,
      office: secret,
      types: [secret],
      when: secret.repeat(60),
      contact: { phone: `${secret}\u0000` },
      [`${secret} ord`]: secret,
      language: secret,
    };
    for (const language of LANGUAGES) expect(JSON.stringify(errorsOf(sent, language))).not.toContain(secret);
  });

  it('does not grow with what was sent', () => {
    expect(errorsOf({ ...good, types: Array.from({ length: 9000 }, () => 'x') }).length).toBeLessThanOrEqual(
      50,
    );
  });
});
