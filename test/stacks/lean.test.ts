import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WRITTEN_QUERY } from '../../infra/constructs/bundle/lean.ts';

const require = createRequire(import.meta.url);
const library: { stringify(values: object, options: object): string } = createRequire(
  require.resolve('googleapis-common'),
)('qs');
const ours: { stringify?(values: object): string } = {};
runInNewContext(WRITTEN_QUERY, { exports: ours, encodeURIComponent });

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);

/** Names and values as a server reads them: which of the harmless marks are escaped is all the same. */
const read = (query: string) => [...new URLSearchParams(query)];

it('writes queries as the library does that it stands for', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-zA-Z.]{1,12}$/), fc.oneof(value, fc.array(value))), (values) => {
      const expected = library.stringify(values, { arrayFormat: 'repeat' });
      expect(read(ours.stringify?.(values) ?? '')).toEqual(read(expected));
    }),
  );
});
