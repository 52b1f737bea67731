import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

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
    file: /\/qs\/lib\/parse\.js$/,
    instead: 'module.exports = undefined;',
    why: 'queries are written and never read',
  },
  {
    file: /\/object-inspect\/index\.js$/,
    instead: "module.exports = require('node:util').inspect;",
    why: 'it words an error of a map, and Node has the same',
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
    for (const { file, instead } of LEFT_OUT) build.onLoad({ filter: file }, () => ({ contents: instead }));
    build.onLoad({ filter: /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: withPureShapes(await readFile(path, 'utf8')),
    }));
  },
};

/** The SDK declares the shapes of all requests in one file: said to be free of effects, those of unused requests go. */
function withPureShapes(source: string): string {
  return source.replace(/^((?:export )?var [\w$]+ = )(\[(?:.*|[\s\S]*?\n)\]);$/gm, '$1/* @__PURE__ */ (() => $2)();');
}
