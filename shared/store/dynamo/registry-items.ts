import * as z from 'zod';
import type { ActionNumber } from '#actions/types.ts';
import { SEVERITY } from '#findings/severity.ts';
import type { RuleId } from '#findings/types.ts';
import type { Choice, ProvinceWorkbook, SilencedRule, Source, SourceId } from '#registry/types.ts';
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

const silencedSchema = z.object({
  rule: z.custom<RuleId>((id) => typeof id === 'string' && id in SEVERITY),
  district: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
});

export const SOURCE_PREFIX = 'SOURCE#';
export const PROVINCE_PREFIX = 'PROVINCE#';
export const SILENCED_PREFIX = 'SILENCED#';

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

export function silencedKey({ rule, district }: Pick<SilencedRule, 'rule' | 'district'>) {
  return { pk: REGISTRY, sk: `${SILENCED_PREFIX}${rule}#${district ?? '*'}` };
}

export function silencedItem(silenced: SilencedRule): Item {
  return { ...silencedKey(silenced), schema: 1, ...silenced };
}

/** Null for a rule that there is no longer: it has nothing to say anyway. */
export function readSilenced(item: Item): SilencedRule | null {
  return silencedSchema.safeParse(item).data ?? null;
}
