/**
 * Reports as other systems may send them, at least one for each level. They are accepted as they stand: they name no
 * party, so that they fit every municipality, and the people in them are invented.
 */
export const REPORT_EXAMPLES = {
  red: {
    summary: 'Danger now: somebody stands outside the home',
    value: {
      submissionId: '5d0a3c1e-2f4b-4c6d-8e7f-9a0b1c2d3e4f',
      language: 'sv',
      contact: { phone: '070-174 06 95', advice: 'Skicka sms först. Ring inte efter klockan 22.' },
      danger: { now: 'yes', personNear: 'yes' },
      types: ['HT-HEM', 'HT-HOT'],
      whatHappened: 'En man står utanför huset och ropar. Han har varit här förut.',
      triage: { knowsHome: 'yes' },
      wishes: { company: 'yes', policeReport: 'yes' },
    },
  },
  orange: {
    summary: 'A threat by text message, reported by a representative',
    value: {
      submissionId: '6e1b4d2f-3a5c-4d7e-9f80-0b1c2d3e4f5a',
      language: 'fi',
      reporter: 'representative',
      affectedPerson: 'Maija Mallikas',
      contact: { name: 'Olli Opastaja', email: 'olli.opastaja@example.com' },
      danger: { now: 'no' },
      types: ['HT-HOT'],
      channels: ['text'],
      when: 'Eilen illalla',
      wishes: { policeReport: 'not-now' },
    },
  },
  yellow: {
    summary: 'A false account in social media',
    value: {
      submissionId: '7f2c5e30-4b6d-4e8f-8a91-1c2d3e4f5a6b',
      language: 'en',
      contact: { email: 'sam.sample@example.com' },
      danger: { now: 'no' },
      types: ['HT-IDN'],
      channels: ['social-media'],
      places: ['online'],
      repeated: 'once',
    },
  },
  blue: {
    summary: 'Worry, nothing definite has happened',
    value: {
      submissionId: '803d6f41-5c7e-4f90-9ba2-2d3e4f5a6b7c',
      contact: { phone: '070-174 06 96' },
      danger: { now: 'no' },
      types: ['OV-ORO'],
    },
  },
} as const;
