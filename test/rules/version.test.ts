import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES_VERSION } from '#rules/version.ts';

/** What a verdict depends on beside the sheet. Comments and layout do not count, so that tidying up judges nothing again. */
const SOURCES = [
  'shared/rules/**/*.ts',
  'shared/actions/**/*.ts',
  'shared/actions/data/*.json',
  'shared/findings/severity.ts',
  'shared/reading/**/*.ts',
  'shared/regions/**/*.ts',
];

function essence(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\s+/g, '');
}

it('names the rules and the reader that are in the sources: put the received value into shared/rules/version.ts', () => {
  const files = globSync(SOURCES)
    .filter((file) => !file.endsWith('rules/version.ts') && !file.startsWith('shared/actions/published/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n${essence(readFileSync(file, 'utf8'))}\n`);
  expect(hash.digest('hex').slice(0, 12)).toBe(RULES_VERSION);
});
