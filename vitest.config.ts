import { defineConfig } from 'vitest/config';

/** Suites of folders that do nothing but compute: no test of theirs can leave anything behind for the next. */
const PURE = ['actions', 'findings', 'ledger', 'progress', 'reading', 'regions', 'registry', 'rules', 'tabs'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', './test/support/suite-times.ts'],
    projects: [
      // Their modules are loaded once, not once for each file.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
