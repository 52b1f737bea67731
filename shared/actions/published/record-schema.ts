import * as z from 'zod';
import type { ActionDeclaration, Field, FieldType } from '../types.ts';

/** A month of a record: `2026-02`. */
export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
/** Years that reading takes where a field names no range of its own. */
export const YEARS = { min: 1990, max: 2100 } as const;

function bounded<T extends z.ZodNumber>(schema: T, range: Field['range']): T {
  const low = range?.min === undefined ? schema : schema.min(range.min);
  return range?.max === undefined ? low : low.max(range.max);
}

function choiceSchema(field: Field): z.ZodType {
  return z.enum((field.choices ?? []).map((choice) => choice.id));
}

const some = z.string().min(1);

const BY_TYPE: Readonly<Record<FieldType, (field: Field) => z.ZodType>> = {
  count: (field) => bounded(z.int(), field.range),
  percent: (field) => bounded(z.number(), field.range),
  rupiah: (field) => bounded(z.number(), field.range),
  number: (field) => bounded(z.number(), field.range),
  year: (field) => bounded(z.int(), field.range ?? YEARS),
  date: () => z.iso.date(),
  month: () => z.string().regex(MONTH),
  yesNo: () => z.boolean(),
  choice: choiceSchema,
  text: () => some,
  region: () => some,
  link: () => some,
};

/** Whether every complete record has it: a field that does not apply everywhere cannot be asked of everybody. */
export function isAlwaysRequired(field: Field): boolean {
  return field.required && field.applies === 'all';
}

function described(field: Field): z.ZodType {
  const description = field.unit ? `${field.source}. Satuan: ${field.unit}` : field.source;
  return BY_TYPE[field.type](field).meta({ title: field.label, description });
}

/**
 * A complete record of an action by field id, as it is exported: whole counts, percents 0..100, dates `YYYY-MM-DD`,
 * months `YYYY-MM`, choices by their id. What a district has not filled in yet is simply not there.
 */
export function recordSchema({ fields }: Pick<ActionDeclaration, 'fields'>): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      fields.map((field) => [field.id, isAlwaysRequired(field) ? described(field) : described(field).optional()]),
    ),
  );
}
