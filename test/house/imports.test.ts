import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The import rule: pure folders import only pure folders, `pipeline` imports pure folders, adapters import neither each
 * other nor composers, the Sheets server knows nothing of the rest.
 */
const PURE = ['regions', 'actions', 'registry', 'reading', 'rules', 'findings', 'ledger', 'progress', 'tabs'];
const pure = PURE.map((name) => `shared/${name}`);
const ALLOWED: Record<string, readonly string[]> = {
  ...Object.fromEntries(pure.map((folder) => [folder, pure])),
  'shared/pipeline': [...pure, 'shared/pipeline'],
  'shared/google': [...pure, 'shared/pipeline', 'shared/runtime', 'shared/google'],
  'shared/store': [...pure, 'shared/pipeline', 'shared/runtime', 'shared/store'],
  'shared/runtime': [...pure, 'shared/pipeline', 'shared/runtime'],
  'infra/sheets-server': ['infra/sheets-server'],
};
const NODE_ALLOWED_IN_PURE = ['node:crypto'];
const PACKAGES_IN_PURE = ['zod'];

const aliases = JSON.parse(readFileSync('package.json', 'utf8')).imports as Record<string, string>;

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  for (const [alias, target] of Object.entries(aliases)) {
    const prefix = alias.slice(0, -1);
    if (specifier.startsWith(prefix)) return normalize(target.slice(0, -1) + specifier.slice(prefix.length));
  }
  return null;
}

function violations(file: string): string[] {
  const from = folderOf(file);
  const allowed = ALLOWED[from];
  if (!allowed) return [];
  return importsOf(file).flatMap((specifier) => {
    const target = resolve(file, specifier);
    if (target) return allowed.includes(folderOf(target)) ? [] : [`${file} imports ${specifier}`];
    if (!pure.includes(from)) return [];
    return [...NODE_ALLOWED_IN_PURE, ...PACKAGES_IN_PURE].includes(specifier) ? [] : [`${file} imports ${specifier}`];
  });
}

describe('import rule', () => {
  const files = globSync('{shared,infra/sheets-server}/**/*.ts');

  it('sees the sources', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('holds in every file', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('keeps process.env in runtime and in the composers', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')));
    expect(readers.filter((file) => !file.startsWith('shared/runtime/') && !file.startsWith('infra/'))).toEqual([]);
  });
});
