import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** As the library writes `{ arrayFormat: 'repeat' }`: missing values are left out, lists repeat their name. */
export const WRITTEN_QUERY = `
const pairs = ([name, value]) => (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined)
  .map((each) => encodeURIComponent(name) + '=' + (each === null ? '' : encodeURIComponent(each)));
exports.stringify = (values) => Object.entries(values).flatMap(pairs).join('&');`;

/**
 * Libraries bring code for places that a Lambda function is not. Each entry takes such code out, and says why nothing can miss it.
 * Together they keep a function's bundle, and with it a cold start, at half its size.
 */
const LEFT_OUT: readonly { readonly file: RegExp; readonly instead: string; readonly why: string }[] = [
  {
    file: /googleapis\/build\/src\/apis\/drive\/v2\.js$/,
    instead: 'exports.drive_v2 = {};',
    why: 'only version v3 of Drive is ever asked for',
  },
  {
    file: /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
    instead:
      'export const resolveEventStreamSerdeConfig = (config) => config; export const eventStreamSerdeProvider = () => null;',
    why: 'no request of ours is a stream of events',
  },
  {
    file: /\/zod\/v4\/core\/json-schema-processors\.js$/,
    instead: 'export const allProcessors = {}; export const toJSONSchema = undefined;',
    why: 'no function makes a JSON Schema, and nothing else looks at these',
  },
  {
    file: /\/zod\/v4\/core\/to-json-schema\.js$/,
    instead:
      'export const createToJSONSchemaMethod = () => undefined; export const createStandardJSONSchemaMethod = () => undefined; export const initializeContext = undefined, processSchema = undefined, extractDefs = undefined, finalize = undefined, handleUnrepresentable = undefined;',
    why: 'the same',
  },
  {
    file: /\/googleapis-common\/build\/src\/(http2|discovery)\.js$/,
    instead: 'exports.Discovery = exports.request = undefined;',
    why: 'requests go over HTTP/1.1, and what can be asked is known beforehand',
  },
  {
    file: /\/mnemonist\/lru-cache\.js$/,
    instead: 'module.exports = class extends Map { constructor() { super(); } };',
    why: 'it keeps endpoints that a service names itself; DynamoDB is not asked for any',
  },
  {
    file: /\/google-logging-utils\/build\/src\/index\.js$/,
    instead: 'const quiet = () => {}; exports.log = () => ({ debug: quiet, info: quiet, warn: quiet, error: quiet });',
    why: 'it prints requests with their tokens when a variable is set, and nothing else',
  },
  {
    file: /\/qs\/lib\/index\.js$/,
    instead: WRITTEN_QUERY,
    why: 'of queries with all their forms only one is written: names with a value or a list of values',
  },
  {
    file: /\/hyparquet-writer\/src\/variant\.js$/,
    instead:
      'export const normalizeShreddingConfig = () => undefined; export const encodeVariantColumn = undefined, autoDetectShredding = undefined;',
    why: 'no column of ours holds values of several types',
  },
  {
    file: /\/hyparquet-writer\/src\/(geospatial|wkb)\.js$/,
    instead: 'export const geospatialStatistics = undefined, geojsonToWkb = undefined;',
    why: 'no column of ours holds places on a map',
  },
];

/** Loaded by the libraries only when it is needed, which on Lambda is never; and there the runtime would have it. */
export const NEVER_LOADED: readonly string[] = [
  // Keys come from the environment, the first place that the chain looks at.
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
  // For networks that are only left through a proxy.
  'https-proxy-agent',
  // For Node versions without streams of the web.
  'web-streams-polyfill/*',
];

export const lean: Plugin = {
  name: 'lean',
  setup(build) {
    // Of the many kinds of credentials we take two by their own modules: the client library need not bring them all.
    build.onResolve({ filter: /^google-auth-library$/ }, ({ importer }) =>
      importer.includes('googleapis-common') ? { path: 'google-auth-library', namespace: 'left-out' } : null,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'exports.GoogleAuth = class {};' }));
    build.onLoad({ filter: /googleapis\/build\/src\/apis\/drive\/v3\.js$/ }, async ({ path }) => ({
      contents: withFilesOnly(await readFile(path, 'utf8')),
    }));
    // Libraries look at their own version and name, and carry all the rest along.
    build.onLoad({ filter: /node_modules\/.*package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
    for (const { file, instead } of LEFT_OUT) build.onLoad({ filter: file }, () => ({ contents: instead }));
    build.onLoad({ filter: /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPureShapes(await readFile(path, 'utf8')),
    }));
  },
};

/** Of all that Drive offers only files are asked for; the rest of its client goes, class by class. */
function withFilesOnly(source: string): string {
  return source
    .replace(
      /^ {4}class Resource\$(?!Files )\w+ \{\n[\s\S]*?^ {4}\}\n {4}drive_v3\.Resource\$\w+ = Resource\$\w+;\n/gm,
      '',
    )
    .replace(/^ *this\.\w+ = new Resource\$(?!Files\b)\w+\(this\.context\);\n/gm, '');
}

/** The SDK declares the shapes of all requests in one file: said to be free of effects, those of unused requests go. */
function withPureShapes(source: string): string {
  return source.replace(/^((?:export )?var [\w$]+ = )(\[(?:.*|[\s\S]*?\n)\]);$/gm, '$1/* @__PURE__ */ (() => $2)();');
}
