import { describe, expect, it } from 'vitest';
import { core } from 'zod/mini';
import { readMunicipality } from '../../../shared/municipality/municipality.ts';
import { file, municipality, without } from '../builders.ts';

/** The fields that an error names, as dotted paths. */
const refusedFields = (given: unknown): string[] => {
  try {
    readMunicipality(given);
    return [];
  } catch (error) {
    if (!(error instanceof core.$ZodError)) throw error;
    return error.issues.map(({ path, ...issue }) =>
      [...path, ...('keys' in issue ? (issue.keys as string[]) : [])].join('.'),
    );
  }
};

const rule = { id: 'chief', when: {}, line: ['KC'], channels: ['sms'] };
const contact = municipality().followUps[0];

describe('a file that is wrong is refused, and the field is named', () => {
  it.each([
    'id',
    'name',
    'shortName',
    'timeZone',
    'region',
    'parties',
    'mail',
    'sms',
    'alarms',
    'logRetentionDays',
    'controller',
    'dataProtectionOfficer',
    'registrar',
    'accessibility',
  ] as const)('when %s is missing', (field) => {
    expect(refusedFields(without(file(), field))).toEqual([field]);
  });

  it.each([
    ['id', { id: 'Exempelby kommun' }],
    ['shortName', { shortName: 'Ett alldeles för långt namn' }],
    ['timeZone', { timeZone: 'Europe/Exempelby' }],
    ['timeZone', { timeZone: '' }],
    ['baseUrl', { baseUrl: 'http://varna.example.com' }],
    ['baseUrl', { baseUrl: 'https://varna.example.com/' }],
    ['parties', { parties: [] }],
    [
      'parties.1.code',
      {
        parties: [
          { code: 'A', name: 'Alm' },
          { code: 'b', name: 'Björk' },
        ],
      },
    ],
    ['mail.from', { mail: { domain: 'example.com', from: 'varna' } }],
    ['sms.senderId', { sms: { senderId: 'Värna', maxPriceUsd: 1, monthlySpendUsd: 1 } }],
    ['sms.maxPriceUsd', { sms: { senderId: 'Varna', maxPriceUsd: 0, monthlySpendUsd: 1 } }],
    ['alarms.email', { alarms: { email: '' } }],
    ['logRetentionDays', { logRetentionDays: -1 }],
    ['controller.address', { controller: without(file().controller, 'address') }],
    ['controller.board.fi', { controller: { ...file().controller, board: { sv: 'Nämnd', en: 'Board' } } }],
    ['dataProtectionOfficer.email', { dataProtectionOfficer: { email: 'dso' } }],
    ['registrar.phone', { registrar: { ...file().registrar, phone: 'växeln' } }],
    ['accessibility.form', { accessibility: without(file().accessibility, 'form') }],
    ['accessibility.form', { accessibility: { ...file().accessibility, form: 'example.com' } }],
    ['accessibility.reviewed', { accessibility: { ...file().accessibility, reviewed: '25 november' } }],
    [
      'accessibility.audit.by.en',
      { accessibility: { ...file().accessibility, audit: { at: '2026-10-01', by: { sv: 'x', fi: 'x' } } } },
    ],
    ['formNotice.fi', { formNotice: { sv: 'x', en: 'x' } }],
    ['formNotice.sv', { formNotice: { sv: '{namn}', fi: 'x', en: 'x' } }],
    ['privacy.kept.sv.0', { privacy: { kept: { sv: ['{dagar} dagar'], fi: ['x'], en: ['x'] } } }],
    ['privacy.kept.fi', { privacy: { kept: { sv: ['x'], en: ['x'] } } }],
    ['privacy.law', { privacy: { law: { sv: ['x'], fi: ['x'], en: ['x'] } } }],
    ['colour', { colour: 'blue' }],
    ['contactBy.red.after', { contactBy: { ...municipality().contactBy, red: { after: '15 min' } } }],
    ['contactBy.blue', { contactBy: without({ ...municipality().contactBy }, 'blue') }],
    ['routing', { routing: [] }],
    ['routing', { routing: [rule, { ...rule, line: ['KSS'] }] }],
    ['routing.0.line', { routing: [{ ...rule, line: [] }] }],
    ['routing.0.line.0', { routing: [{ ...rule, line: ['STOD'] }] }],
    ['routing.0.channels.0', { routing: [{ ...rule, channels: ['fax'] }] }],
    ['routing.0.when.types.0', { routing: [{ ...rule, when: { types: ['HT-XXX'] } }] }],
    ['routing.0.when.levels.0', { routing: [{ ...rule, when: { levels: ['green'] } }] }],
    ['routing.0.when.circumstance', { routing: [{ ...rule, when: { circumstance: ['no-party'] } }] }],
    [
      'routing.0.acknowledge.yellow',
      { routing: [{ ...rule, acknowledge: without({ ...municipality().contactBy }, 'yellow') }] },
    ],
    ['followUps', { followUps: [contact, contact] }],
    ['followUps.0.lines', { followUps: [{ ...contact, lines: [] }] }],
    ['plan.3.1.2a.responsible.0', { plan: { '3.1.2a': { responsible: ['XYZ'] } } }],
    ['messages.sv.urgent.sms', { messages: { sv: { urgent: { sms: '{service} {referens}' } } } }],
    ['messages.sv.urgent.sms', { messages: { sv: { urgent: { sms: '' } } } }],
    ['messages.fi.task.body.1', { messages: { fi: { task: { body: ['{time}', 'avaa {ref'] } } } }],
    ['messages.sv.urgent.sns', { messages: { sv: { urgent: { sns: 'x' } } } }],
    ['messages.de', { messages: { de: {} } }],
  ])('when %s is wrong: %j', (field, wrong) => {
    expect(refusedFields(file(wrong))).toEqual([field]);
  });

  it('each of them, when several are', () => {
    expect(refusedFields(file({ id: '', region: '', logRetentionDays: 'many' }))).toEqual([
      'id',
      'region',
      'logRetentionDays',
    ]);
  });

  it.each([undefined, null, 'text', []])('and so is what is no file at all: %j', (given) => {
    expect(() => readMunicipality(given)).toThrow(core.$ZodError);
  });
});
