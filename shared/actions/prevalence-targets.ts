import * as z from 'zod';
import data from './data/prevalence-targets.json' with { type: 'json' };
import { readDataFile, standingSchema } from './data-file.ts';

const schema = z.object({
  year: z.int().min(2018).max(2045),
  value: z.number().min(0).max(100),
  source: z.string().min(3),
  standing: standingSchema,
});

/** National prevalence targets by year, percent. They belong to survey figures only, never to e-PPGBM. */
export const PREVALENCE_TARGETS: readonly z.infer<typeof schema>[] = readDataFile(
  'prevalence-targets.json',
  schema,
  data,
);
