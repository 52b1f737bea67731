import * as z from 'zod';
import data from './data/web-form.json' with { type: 'json' };
import { DataFileError, readDataFile, standingSchema } from './data-file.ts';
import { declaration } from './declarations.ts';
import type { ActionNumber, Edition, Field, Standing } from './types.ts';

const schema = z.object({
  editions: z.array(z.enum(['2018', '2022', '2025'])).min(1),
  action: z.literal([1, 2, 3, 4, 5, 6, 7, 8]),
  page: z.string().min(3).max(60),
  /** Ids of fields of the action, in the order of the page's columns. */
  fields: z.array(z.string()).min(1).max(100),
  source: z.string().min(3),
  standing: standingSchema,
});

type FormRow = z.infer<typeof schema>;

/** Pages of the national web form as the list holds them, in the order of its menu. */
export const WEB_FORM: readonly FormRow[] = withKnownFields(readDataFile('web-form.json', schema, data));

/** One page of the national web form: its columns from left to right. */
export interface FormPage {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly standing: Standing;
}

export function formPages(edition: Edition, action: ActionNumber): readonly FormPage[] {
  const known = fieldsOf(edition, action);
  return WEB_FORM.filter((row) => row.action === action && row.editions.includes(edition)).map((row) => ({
    title: row.page,
    fields: row.fields.flatMap((id) => known.get(id) ?? []),
    standing: row.standing,
  }));
}

function fieldsOf(edition: Edition, action: ActionNumber): ReadonlyMap<string, Field> {
  return new Map(declaration(edition, action).fields.map((field) => [field.id, field]));
}

/** A column of a field that no action declares would silently be missing: the list is wrong. */
function withKnownFields(rows: readonly FormRow[]): readonly FormRow[] {
  for (const { editions, action, page, fields } of rows) {
    for (const edition of editions) {
      const known = fieldsOf(edition, action);
      const unknown = fields.filter((id) => !known.has(id));
      if (unknown.length > 0) throw new DataFileError('web-form.json', [`${page}: no field ${unknown.join(', ')}`]);
    }
  }
  return rows;
}
