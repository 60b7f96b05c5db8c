import type { FunctionName, FunctionSpec, Use } from '../shared/manifest/manifest.ts';

/**
 * What a function's bundle may hold, by what the manifest says of it. Both lists are for every function that is ever
 * written: one that uses more may weigh more, and nothing may weigh more unseen. Kilobytes are 1024 bytes, minified, of
 * what a cold start reads; what is loaded later does not count.
 */

interface Allowance {
  readonly kb: number;
  readonly packages: readonly string[];
}

/** For every function: its own code, the domain's and the schemas', and the whole rulebook with its words, some 40 KB. */
const EVERY: Allowance = { kb: 115, packages: ['zod'] };

const ROUTE: Allowance = { kb: 45, packages: ['@middy/core', 'preact', 'preact-render-to-string'] };

/** What any client of AWS shares with the others. */
const AWS: Allowance = {
  kb: 125,
  packages: [
    '@aws-sdk/core',
    '@aws-sdk/credential-provider-env',
    '@aws/lambda-invoke-store',
    '@smithy/core',
    '@smithy/node-http-handler',
    '@smithy/signature-v4',
    '@smithy/types',
  ],
};

/** A kind of use that has no place here does not compile. `null`: nothing of AWS. */
const USES: Readonly<Record<Use['kind'], Allowance | null>> = {
  table: {
    kb: 25,
    packages: [
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/dynamodb-codec',
      '@aws-sdk/middleware-endpoint-discovery',
      '@aws-sdk/util-dynamodb',
    ],
  },
  mail: {
    kb: 70,
    packages: ['@aws-sdk/client-ses', '@aws-sdk/xml-builder', 'preact', 'preact-render-to-string'],
  },
  sms: { kb: 30, packages: ['@aws-sdk/client-sns', '@aws-sdk/xml-builder'] },
  schedules: { kb: 25, packages: ['@aws-sdk/client-scheduler'] },
  suppressions: { kb: 60, packages: ['@aws-sdk/client-sesv2', '@aws-sdk/signature-v4-multi-region'] },
  // S3 is the largest of the clients, and a file's kind is told by its content.
  evidence: {
    kb: 200,
    packages: [
      '@aws-sdk/checksums',
      '@aws-sdk/client-s3',
      '@aws-sdk/middleware-sdk-s3',
      '@aws-sdk/s3-presigned-post',
      '@aws-sdk/s3-request-presigner',
      '@aws-sdk/signature-v4-multi-region',
      '@aws-sdk/xml-builder',
      '@borewit/text-codec',
      '@tokenizer/inflate',
      'file-type',
      'ieee754',
      'strtok3',
      'token-types',
      'uint8array-extras',
    ],
  },
  issuer: { kb: 60, packages: ['jose', 'oauth4webapi', 'openid-client'] },
  links: null,
};

/**
 * Another weight than the rule's: less for what somebody waits for who may be in danger, the form and the answer to a
 * report; more for what is many pages in one: the desk, the reporter's own page, the follow-ups.
 */
const OWN_KB: Partial<Record<FunctionName, number>> = {
  form: 100,
  health: 8,
  submit: 212,
  // With every alert the rules approved at the desk are read, and their schema with them.
  alert: 367,
  console: 440,
  report: 375,
  'follow-up': 345,
};

/** Packages of a function's own, loaded only when needed: the desk draws PDFs with their letters, and reads numbers. */
const OWN_PACKAGES: Partial<Record<FunctionName, readonly string[]>> = {
  console: [
    ...['pdfkit', 'dejavu-fonts-ttf', 'fontkit', 'linebreak', 'png-js', 'libphonenumber-js'],
    ...['@noble/ciphers', '@noble/hashes', '@swc/helpers', 'base64-js', 'brotli', 'clone', 'dfa'],
    ...[
      'fast-deep-equal',
      'restructure',
      'tiny-inflate',
      'tslib',
      'unicode-properties',
      'unicode-trie',
      'pako',
    ],
  ],
};

/** What a bundle of this function may weigh and hold. */
export const budgetOf = (name: FunctionName, { triggers, uses }: FunctionSpec): Allowance => {
  const kinds = [...new Set(uses.map(({ kind }) => kind))].flatMap((kind) => USES[kind] ?? []);
  const all = [
    EVERY,
    ...(triggers.some(({ kind }) => kind === 'route') ? [ROUTE] : []),
    ...(kinds.length > 0 ? [AWS, ...kinds] : []),
  ];
  return {
    kb: OWN_KB[name] ?? all.reduce((sum, { kb }) => sum + kb, 0),
    packages: [...all.flatMap(({ packages }) => packages), ...(OWN_PACKAGES[name] ?? [])],
  };
};

/** Module initialisation of `submit`, against a bundle of the DynamoDB client and one command. */
export const START_RATIO = 1.3;

/** Start and first report together, and a later report, against the same of that bundle: what a slower handler shows in. */
export const FIRST_RATIO = 1.8;
export const WARM_RATIO = 2.5;

/** AWS calls, by what they are made for. */
export const CALLS = {
  /** Before the answer to a report. */
  submission: 1,
  /** Claim, send, record. */
  delivery: 3,
  /**
   * For one entry that speaks, besides its deliveries' own: the case, its messages and the directory are read; the hour is
   * counted, who was asked is noted in the case, and the entry's work is done.
   */
  alert: 6,
} as const;

/** A page as it is sent, gzip. */
export const PAGE_KB = 14;
