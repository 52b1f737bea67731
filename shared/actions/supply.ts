import * as z from 'zod';
import data from './data/supply.json' with { type: 'json' };
import { readDataFile, standingSchema } from './data-file.ts';
import { count, percent, yesNo } from './field.ts';
import type { Field } from './types.ts';

const schema = z.object({
  id: z.string().regex(/^s\d\d$/, 'must look like s01'),
  name: z.string().min(3),
  level: z.enum(['desa', 'kabupaten']),
  type: z.enum(['yesNo', 'count', 'percent']),
  unit: z.string(),
  office: z.string().min(3),
  aliases: z.array(z.string().min(1)),
  target: z.string().nullable(),
  source: z.string().min(3),
  standing: standingSchema,
});

export type SupplyIndicator = z.infer<typeof schema>;

export const SUPPLY: readonly SupplyIndicator[] = readDataFile('supply.json', schema, data);

function toField(row: SupplyIndicator): Field {
  const extra = {
    aliases: row.aliases,
    source: row.source,
    ...(row.level === 'kabupaten' ? { factOf: 'kabupaten' as const } : {}),
  };
  if (row.type === 'count') return count(row.id, row.name, row.unit, extra);
  return row.type === 'percent' ? percent(row.id, row.name, extra) : yesNo(row.id, row.name, extra);
}

/** Supply indicators as fields of Action 1. Facts of the district may be repeated on every village row. */
export const SUPPLY_FIELDS: readonly Field[] = SUPPLY.map(toField);
