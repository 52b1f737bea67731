import { defineConfig } from 'vitest/config';

/** The tests that speak of rules and reading: what a mutant in these folders has to survive. */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts', 'test/reading/**/*.test.ts', 'test/findings/**/*.test.ts'],
    // The version test hashes the sources: it would kill every mutant without looking at what it does.
    exclude: [
      'test/rules/version.test.ts',
      'test/findings/sentences.test.ts',
      'test/**/properties.test.ts',
      'test/reading/national/**',
    ],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
