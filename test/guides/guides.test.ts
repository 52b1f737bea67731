import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../bench/guides/pages.ts';

/** Lines that only one of both has: a whole page of difference would hide what is stale. */
function differing(page: string, made: string): readonly string[] {
  const [old, fresh] = [new Set(page.split('\n')), new Set(made.split('\n'))];
  const gone = [...old].filter((line) => !fresh.has(line)).map((line) => `- ${line}`);
  const added = [...fresh].filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...gone, ...added];
}

describe('generated pages', () => {
  it.each(PAGES)('$file is as its sources say; else run: npm run guides', ({ file, make }) => {
    const [page, made] = [readFileSync(file, 'utf8'), make()];
    expect(differing(page, made)).toEqual([]);
    expect(page).toBe(made);
  });
});
