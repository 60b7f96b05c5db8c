import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** A file of a package, nearly always of the SDK, that a function on Lambda never needs, and what stands in its place. */
interface Slimmed {
  /** How its path ends. */
  readonly file: string;
  /** Why leaving it out changes nothing. */
  readonly because: string;
  /** @param source what the file holds */
  readonly instead: (source: string) => string;
}

const nothing = (instead: string) => () => instead;

const CODECS = ['v1/DynamoDBJsonCodec', 'v2/DynamoDBJsonCodec2'].map(
  (file) => `dynamodb-codec/dist-es/codec-${file}.js`,
);

/** Where each of the protocols that DynamoDB speaks stands by itself. The first is the SDK's own, the others it passes on. */
const ownProtocol = (source: string): string =>
  source.replace(/import \{ ([\w, ]+) \} from "@aws-sdk\/core\/protocols";/, (_, name: string) =>
    name === 'AwsJson1_0Protocol'
      ? `import { ${name} } from "../../core/dist-es/submodules/protocols/json/${name}.js";`
      : `import { ${name} } from "@smithy/core/protocols";`,
  );

/**
 * What the bundles leave out of the SDK. The client itself, its signing, retries and endpoints are as AWS made them. A
 * name that a newer version asks for and that is missing here stops the build; a file that has moved fails a test.
 */
export const SLIMMED: readonly Slimmed[] = [
  {
    file: '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js',
    because:
      'Lambda has no ~/.aws: the SDK would look for two files there, before the first call, and find none',
    instead: nothing(`export const CONFIG_PREFIX_SEPARATOR = '.';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`),
  },
  {
    file: '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js',
    because: "Lambda says its region in the environment; there is no machine's metadata service to ask",
    instead: nothing('export const getInstanceMetadataRegion = async () => undefined;'),
  },
  {
    file: '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js',
    because: 'no command of DynamoDB asks where it is to be sent; the client only keeps a cache for it',
    instead: nothing(`export const resolveEndpointDiscoveryConfig = (input) => input;
      export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
        environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: false };`),
  },
  {
    file: '@smithy/core/dist-es/submodules/event-streams/index.js',
    because: 'no operation of ours streams events; loaded later, it would split the bundle into files',
    instead: nothing(`const none = () => { throw new Error('event streams are not bundled'); };
      export const resolveEventStreamSerdeConfig = (input) => input;
      export { none as EventStreamSerde, none as eventStreamSerdeProvider };`),
  },
  {
    file: '@aws-sdk/core/dist-es/submodules/client/util-user-agent-browser/createUserAgentStringParsingProvider.js',
    because:
      'only a browser has a user agent to parse; it would bring a table of all browsers into each bundle',
    instead: nothing('export const createUserAgentStringParsingProvider = () => async () => [];'),
  },
  {
    file: '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
    because: "Lambda's Node has OpenSSL",
    instead: nothing('export class Sha256Js {}'),
  },
  {
    file: '@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter.js',
    because: 'only adaptive retries use it, and no client of ours asks for those',
    instead: nothing(
      `export class DefaultRateLimiter { constructor() { throw new Error('adaptive retries are not bundled'); } }`,
    ),
  },
  {
    file: '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
    because: 'regions are told apart by pattern; their English names are only for people',
    instead: (source) =>
      source.replace(
        /"regions": \{(?:\s*"[^"]*": \{\s*("[^"]*": "[^"]*",?\s*)*\},?)*\s*\}/g,
        '"regions": {}',
      ),
  },
  ...['client-dynamodb/dist-es/runtimeConfig.shared.js', ...CODECS].map((file) => ({
    file: `@aws-sdk/${file}`,
    because:
      'asked for among all protocols, those of mail and SMS would be read at once where they are loaded later',
    instead: ownProtocol,
  })),
  {
    file: '@middy/core/index.js',
    because: 'the timer is there without being asked for; asking loads those that answer with promises too',
    instead: (source) => source.replace(/import \{ setTimeout \} from ["']node:timers["'];/, ''),
  },
  {
    file: '@aws-sdk/client-dynamodb/package.json',
    because: 'the client says its version and nothing else of it',
    instead: (source) => `{"version": ${JSON.stringify(JSON.parse(source).version)}}`,
  },
];

/** Leaves out of a bundle what Lambda never uses of the SDK: less to read at a cold start, and to look for at the first call. */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup: ({ onLoad }) => {
    for (const { file, instead } of SLIMMED) {
      const filter = new RegExp(`/node_modules/${file.replaceAll('/', '[/\\\\]').replaceAll('.', '\\.')}$`);
      onLoad({ filter }, ({ path }) => ({
        contents: instead(readFileSync(path, 'utf8')),
        loader: file.endsWith('.json') ? 'json' : 'js',
      }));
    }
  },
};
