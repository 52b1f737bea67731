import * as z from 'zod';
import data from './data/editions.json' with { type: 'json' };
import { readDataFile, standingSchema } from './data-file.ts';
import type { ActionNumber, Edition } from './types.ts';

const schema = z.object({
  action: z.literal([1, 2, 3, 4, 5, 6, 7, 8]),
  names: z.object({ '2018': z.string().min(3), '2022': z.string().min(3), '2025': z.string().min(3) }),
  group2025: z.string().min(3),
  standing: standingSchema,
  source: z.string().min(3),
});

export interface ActionNames {
  readonly names: Readonly<Record<Edition, string>>;
  readonly group2025: string;
}

const rows = readDataFile('editions.json', schema, data);

/** Names of an action by edition and the group of 2025 under which it is shown. */
export function namesOf(action: ActionNumber): ActionNames {
  const row = rows.find((candidate) => candidate.action === action);
  if (!row) throw new Error(`editions.json has no row for action ${action}`);
  return { names: row.names, group2025: row.group2025 };
}
