import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import settings from '../../vitest.mutation.config.ts';
import { withEmptiableCaches } from './caches.ts';

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

export interface LoadedTest extends CollectedTest {
  readonly id: string;
  readonly fileName: string;
}

const STAND_IN = new URL('./vitest-in-process.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'vitest' || context.parentURL === STAND_IN) return next(specifier, context);
    return { url: STAND_IN, shortCircuit: true };
  },
});

function testFiles(): readonly string[] {
  const { include = [], exclude = [] } = settings.test ?? {};
  return globSync([...include], { exclude: [...exclude] }).sort();
}

/** Loads the test files under the working directory into this process, with whatever they import. */
export async function loadTests(): Promise<readonly LoadedTest[]> {
  const { collected } = await import('./vitest-in-process.ts');
  const loaded: LoadedTest[] = [];
  await withEmptiableCaches(async () => {
    for (const file of testFiles()) {
      const fileName = resolve(file);
      collected.length = 0;
      await import(pathToFileURL(fileName).href);
      for (const [at, test] of collected.entries()) {
        loaded.push({ ...test, id: `${file}#${at} ${test.name}`, fileName });
      }
    }
  });
  return loaded;
}
