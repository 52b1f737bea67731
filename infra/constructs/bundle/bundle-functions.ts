import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { lean, NEVER_LOADED } from './lean.ts';

export const STEPS = ['scan-changes', 'pull-district', 'give-feedback', 'plan-summaries', 'publish-summary'] as const;
export type Step = (typeof STEPS)[number];

export interface FunctionBundle {
  /** Folder that becomes the asset. */
  readonly folder: string;
  /** Size in bytes of the program; data files lie beside it. */
  readonly bytes: number;
  /** Packages and folders of ours that are in it, with the bytes of each. */
  readonly contents: Readonly<Record<string, number>>;
}

export type FunctionBundles = Readonly<Record<Step, FunctionBundle>>;

/** Within an asset. Data lies beside the program as `regions/data` lies beside `runtime` in the sources. */
export const HANDLER = 'program/handler.handler';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NEEDS_PROVINCES: readonly Step[] = ['pull-district', 'give-feedback', 'plan-summaries', 'publish-summary'];

/** CommonJS packages ask for `require`, which a module does not have of itself. */
const BANNER = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

/**
 * Makes the asset of each function: one module, minified, with all it needs. The same sources make the same bytes wherever
 * and whenever; neither network nor Docker is asked.
 */
export async function bundleFunctions(folder: string): Promise<FunctionBundles> {
  const made = await Promise.all(STEPS.map(async (step) => [step, await bundle(step, join(folder, step))] as const));
  return Object.fromEntries(made) as Record<Step, FunctionBundle>;
}

async function bundle(step: Step, folder: string): Promise<FunctionBundle> {
  const data = new Set<string>();
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { handler: join('functions', step, 'handler.ts') },
    outdir: join(folder, 'program'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // V8 reads a program of one byte a letter faster than one of two.
    charset: 'ascii',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    external: [...NEVER_LOADED],
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
    plugins: [lean, besideTheProgram(data)],
  });
  if (NEEDS_PROVINCES.includes(step)) data.add(join(ROOT, 'shared', 'regions', 'data'));
  for (const path of data) copyBeside(path, folder);
  return { folder, ...measure(metafile) };
}

/** Official lists stay files of their own: they are data, not program, and are only read where they are needed. */
export function besideTheProgram(data: Set<string>): Plugin {
  return {
    name: 'beside-the-program',
    setup(build) {
      build.onResolve({ filter: /\/data\/[\w-]+\.json$/ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === 'resolved') return null;
        const found = await build.resolve(path, { resolveDir, kind, pluginData: 'resolved' });
        if (!found.path.startsWith(join(ROOT, 'shared') + sep)) return found;
        data.add(found.path);
        return { path: `../${inAsset(found.path)}`, external: true };
      });
    },
  };
}

function inAsset(path: string): string {
  return relative(join(ROOT, 'shared'), path).split(sep).join('/');
}

function copyBeside(path: string, folder: string): void {
  const target = join(folder, inAsset(path));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(path, target, { recursive: true, filter: (file) => basename(file) !== '.DS_Store' });
}

function measure(metafile: Metafile): Pick<FunctionBundle, 'bytes' | 'contents'> {
  const contents: Record<string, number> = {};
  let bytes = 0;
  for (const output of Object.values(metafile.outputs)) {
    bytes += output.bytes;
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = ownerOf(path);
      contents[name] = (contents[name] ?? 0) + bytesInOutput;
    }
  }
  return { bytes, contents };
}

function ownerOf(path: string): string {
  const parts = path.split('node_modules/').at(-1)?.split('/') ?? [];
  return parts.slice(0, path.includes('node_modules/') && !parts[0]?.startsWith('@') ? 1 : 2).join('/');
}
