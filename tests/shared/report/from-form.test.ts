import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldName, FORM_FIELDS, formValues, fromForm } from '../../../shared/report/from-form.ts';
import { fieldErrors } from '../../../shared/report/problems.ts';
import { reportSchema } from '../../../shared/report/schema.ts';
import { FILLED, PARTIES } from '../../web/samples.ts';
import { schemaFields } from './schema-fields.ts';

const schema = reportSchema(PARTIES);
const names = Object.keys(FORM_FIELDS) as FieldName[];

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((object, key) => (object as Record<string, unknown> | undefined)?.[key], value);

describe('a form body becomes a report', () => {
  it('has a field for every field of the schema, and no other', () => {
    expect(schemaFields(schema).toSorted()).toEqual(names.toSorted());
  });

  it('keeps every answer of a form filled in from top to bottom', () => {
    const report = schema.parse(fromForm(FILLED));
    for (const name of names) {
      const typed = FILLED.getAll(name).flatMap((text) =>
        FORM_FIELDS[name] === 'lines' ? text.split('\r\n') : text,
      );
      const expected = typed.map((text) => text.replaceAll('\r\n', '\n'));
      expect([at(report, name)].flat(), name).toEqual(expected);
    }
  });

  it('gives a refused form back everything that was typed', () => {
    const values = formValues(FILLED);
    for (const name of names) {
      expect(values[name], name).toEqual(FILLED.getAll(name).map((text) => text.replaceAll('\r\n', '\n')));
    }
  });

  it('takes the three answers that are needed and nothing else', () => {
    const params = new URLSearchParams('danger.now=no&contact.phone=070-174+06+05&types=OV-ANN');
    expect(schema.parse(fromForm(params))).toMatchObject({ reporter: 'affected', language: 'sv' });
  });

  it('leaves out what was left empty or holds only spaces', () => {
    expect(fromForm(new URLSearchParams('whatHappened=&when=+%0D%0A&party=&contact.name=+'))).toEqual({
      contact: {},
      danger: {},
      types: [],
    });
  });

  it('counts a line break as the browser does, so that a text of full length is not refused', () => {
    const text = `${'a\r\n'.repeat(2999)}ab`;
    const given = new URLSearchParams(FILLED);
    given.set('whatHappened', text);
    expect(schema.safeParse(fromForm(given)).success).toBe(true);
  });

  it('takes names to keep out from lines and from repeated fields alike', () => {
    const params = new URLSearchParams([
      ['keepOut.names', 'Anna\r\n\r\nBo'],
      ['keepOut.names', 'Cim'],
    ]);
    expect(fromForm(params)).toMatchObject({ keepOut: { names: ['Anna', 'Bo', 'Cim'] } });
  });

  it('is not harmed by the names of prototypes', () => {
    const params = new URLSearchParams(
      '__proto__.polluted=1&constructor.prototype.polluted=1&__proto__=1&contact.__proto__=1&toString=1&contact=x&danger=y',
    );
    expect(fromForm(params)).toEqual({ contact: {}, danger: {}, types: [] });
    expect(formValues(params)).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('takes out of a refused form what nobody could have typed', () => {
    const params = new URLSearchParams([['whatHappened', 'a\u0000b\u0007\ufffdc']]);
    expect(formValues(params)).toEqual({ whatHappened: ['abc'] });
  });

  it('never throws, whatever is sent', () => {
    const name = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'types.0'), fc.string());
    const answer = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, answer), { maxLength: 40 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const sent = fromForm(params);
        const { error } = schema.safeParse(sent);
        if (error) expect(fieldErrors(error, 'sv', sent).length).toBeGreaterThan(0);
        formValues(params);
      }),
      { numRuns: 500 },
    );
  });
});
