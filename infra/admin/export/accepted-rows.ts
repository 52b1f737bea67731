import { declarations } from '#actions/declarations.ts';
import type { ActionNumber, Field, FieldType } from '#actions/types.ts';
import type { Head, RowRecord } from '#ledger/types.ts';
import type { ColumnType, ExportColumn, ExportValue } from '#pipeline/exports/table.ts';
import type { WorkbookStore } from '#pipeline/ports.ts';
import { Vanished } from '#pipeline/vanished.ts';
import { districtOf, provinceOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';

/** Accepted rows of one action, over all chosen workbooks. */
export interface AcceptedTable {
  readonly action: ActionNumber;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportValue[])[];
}

export interface Chosen {
  readonly actions: readonly ActionNumber[];
  readonly year: number | null;
}

type Store = Pick<WorkbookStore, 'get' | 'heads' | 'rows'>;

interface Entry {
  readonly source: Source;
  readonly readAt: string | null;
  readonly head: Head;
  readonly record: RowRecord;
}

interface Column extends ExportColumn {
  readonly of: (entry: Entry) => ExportValue;
}

const ATTEMPTS = 5;
/** A whole number of people, rows or years; all else may have a fraction. */
const TYPES: Readonly<Record<FieldType, ColumnType>> = {
  count: 'whole',
  year: 'whole',
  percent: 'fraction',
  rupiah: 'fraction',
  number: 'fraction',
  yesNo: 'boolean',
  date: 'string',
  month: 'string',
  choice: 'string',
  text: 'string',
  region: 'string',
  link: 'string',
};

const PLACE: readonly Column[] = [
  { name: 'as_of', type: 'instant', comment: 'read that the row stands for', of: ({ readAt }) => readAt },
  { name: 'province', type: 'string', comment: 'official code', of: ({ source }) => source.district.slice(0, 2) },
  {
    name: 'province_name',
    type: 'string',
    comment: 'official name',
    of: ({ source }) => provinceOf(source.district)?.name ?? null,
  },
  { name: 'district', type: 'string', comment: 'official code', of: ({ source }) => source.district },
  {
    name: 'district_name',
    type: 'string',
    comment: 'official name',
    of: ({ source }) => districtOf(source.district)?.name ?? null,
  },
  { name: 'source', type: 'string', comment: 'workbook', of: ({ source }) => source.id },
  { name: 'edition', type: 'string', comment: 'rule book', of: ({ head }) => head.identity.edition },
  { name: 'fiscal_year', type: 'whole', comment: 'tahun anggaran', of: ({ head }) => head.identity.fiscalYear },
  { name: 'period', type: 'string', comment: 'month, quarter or year', of: ({ head }) => head.identity.period },
  { name: 'level', type: 'string', comment: 'desa, kecamatan …', of: ({ head }) => head.identity.level },
  { name: 'held', type: 'boolean', comment: 'kept until somebody confirms', of: ({ head }) => head.held !== null },
  { name: 'row_key', type: 'string', comment: 'natural key of the row', of: ({ record }) => record.key },
  { name: 'label', type: 'string', comment: 'as staff call it', of: ({ record }) => record.label },
  { name: 'region', type: 'string', comment: 'official code of the place', of: ({ record }) => record.region },
  { name: 'kecamatan', type: 'string', comment: 'official code', of: ({ record }) => record.kecamatan },
  { name: 'subgroup', type: 'string', comment: 'age, sex, source of data', of: ({ record }) => record.subgroup },
];

/** Rows as they are accepted now, a table an action; those without a row are left out. */
export async function acceptedTables(
  sources: readonly Source[],
  { actions, year }: Chosen,
  store: Store,
): Promise<readonly AcceptedTable[]> {
  const entries: Entry[] = [];
  for (const source of sources) entries.push(...(await entriesOf(source, store)));
  const chosen = entries.filter(({ head }) => year === null || head.identity.fiscalYear === year);
  return actions.flatMap((action) => {
    const own = chosen.filter(({ head }) => head.identity.action === action);
    return own.length === 0 ? [] : [tableOf(action, own)];
  });
}

function tableOf(action: ActionNumber, entries: readonly Entry[]): AcceptedTable {
  const columns = [...PLACE, ...fieldColumns(action)];
  const rows = entries.map((entry) => columns.map(({ of }) => of(entry)));
  return {
    action,
    columns: columns.map(({ name, type, comment }, at) => ({
      name: PLACE.length > at ? name : clear(name),
      type: type === 'whole' && rows.some((row) => isFraction(row[at])) ? 'fraction' : type,
      comment,
    })),
    rows,
  };
}

/** A field called as one of ours keeps its values under a name of its own. */
function clear(name: string): string {
  return PLACE.some((column) => column.name === name) ? `field_${name}` : name;
}

function isFraction(value: ExportValue | undefined): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value);
}

/** The action's fields under all rule books; one that changed its type is a text. */
function fieldColumns(action: ActionNumber): readonly Column[] {
  const editions = ['2025', '2022', '2018'] as const;
  const fields = editions.flatMap((edition) =>
    declarations(edition)
      .filter((each) => each.action === action)
      .flatMap((each) => each.fields),
  );
  return [...Map.groupBy(fields, ({ id }) => id).values()].flatMap((same) => columnOf(same));
}

function columnOf(same: readonly Field[]): readonly Column[] {
  const [field] = same;
  if (!field) return [];
  const types = new Set(same.map((each) => TYPES[each.type]));
  const type = types.size === 1 ? TYPES[field.type] : 'string';
  return [{ name: field.id, type, comment: field.label, of: ({ record }) => asColumn(record.values[field.id], type) }];
}

function asColumn(value: ExportValue | undefined, type: ColumnType): ExportValue {
  if (value === undefined || value === null) return null;
  if (type === 'string') return String(value);
  return typeof value === (type === 'boolean' ? 'boolean' : 'number') ? value : null;
}

/** All accepted rows of a workbook at one moment: should a commit replace them meanwhile, they are read again. */
async function entriesOf(source: Source, store: Store): Promise<readonly Entry[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readEntries(source, store);
    } catch (error) {
      if (!(error instanceof Vanished) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function readEntries(source: Source, store: Store): Promise<readonly Entry[]> {
  const state = await store.get(source.id);
  if (!state) return [];
  const entries: Entry[] = [];
  for (const head of await store.heads(source.id, Object.values(state.heads))) {
    const records = await store.rows(source.id, head.table, head.manifest);
    const sorted = records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    entries.push(...sorted.map((record) => ({ source, readAt: state.readAt, head, record })));
  }
  return entries;
}
