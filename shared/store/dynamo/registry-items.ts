import * as z from 'zod';
import type { ActionNumber } from '#actions/types.ts';
import type { Choice, ProvinceWorkbook, Source, SourceId } from '#registry/types.ts';
import type { Item } from './batch.ts';
import { choiceItemKey, REGISTRY } from './keys.ts';

const ACTIONS: readonly ActionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8];

const sourceSchema = z.object({
  id: z.string(),
  spreadsheetId: z.string(),
  district: z.string(),
  kecamatan: z.array(z.string()),
  office: z.string().nullable(),
  actions: z.array(z.literal(ACTIONS)),
  fiscalYear: z.number(),
  lane: z.string(),
  mode: z.enum(['watched', 'active', 'detached']),
  precedence: z.number().nullable(),
});
const provinceSchema = z.object({ province: z.string(), spreadsheetId: z.string() });
const choiceSchema = z.object({ key: z.string(), value: z.string(), reason: z.string().nullable() });

export const SOURCE_PREFIX = 'SOURCE#';
export const PROVINCE_PREFIX = 'PROVINCE#';

export function sourceItem(source: Source): Item {
  return { pk: REGISTRY, sk: `${SOURCE_PREFIX}${source.id}`, schema: 1, ...source };
}

export function readSource(item: Item): Source {
  return sourceSchema.parse(item);
}

/** Which source a spreadsheet is: one spreadsheet is registered once. */
export function sheetItem(source: Source): Item {
  return { pk: REGISTRY, sk: `SHEET#${source.spreadsheetId}`, schema: 1, source: source.id };
}

export function provinceItem(workbook: ProvinceWorkbook): Item {
  return { pk: REGISTRY, sk: `${PROVINCE_PREFIX}${workbook.province}`, schema: 1, ...workbook };
}

export function readProvince(item: Item): ProvinceWorkbook {
  return provinceSchema.parse(item);
}

export function choiceItem(source: SourceId, choice: Choice): Item {
  return { ...choiceItemKey(source, choice.key), schema: 1, ...choice };
}

export function readChoice(item: Item): Choice {
  return choiceSchema.parse(item);
}
