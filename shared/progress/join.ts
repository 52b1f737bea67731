import type { ActionDeclaration, FieldType } from '#actions/types.ts';
import type { Missing, RowRecord } from '#ledger/types.ts';
import type { PlainValue } from '#reading/types.ts';
import type { Source, SourceId } from '#registry/types.ts';
import type { Conflict } from './input.ts';

export interface SourceRows {
  readonly source: Pick<Source, 'id' | 'precedence'>;
  readonly records: readonly RowRecord[];
}

export interface JoinedRows {
  readonly records: readonly RowRecord[];
  readonly conflicts: readonly Conflict[];
}

/** Free text may differ between offices without contradicting itself. */
const FREE: readonly FieldType[] = ['text', 'link'];

/**
 * One table out of what several workbooks hold of it: the union of their rows, and of each row the union of its values.
 * Where two differ, the source that somebody gave precedence wins; otherwise neither is taken and both are named.
 * The order in which the sources come makes no difference.
 */
export function joinRows(parts: readonly SourceRows[], declaration: ActionDeclaration): JoinedRows {
  const ordered = parts.toSorted((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const all = ordered.flatMap(({ source, records }) => records.map((record) => ({ source, record })));
  const free = new Set(declaration.fields.filter((field) => FREE.includes(field.type)).map((field) => field.id));
  const rows = [...Map.groupBy(all, ({ record }) => record.key).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const joined = rows.map(([, same]) => joinRow(same, free));
  return {
    records: joined.flatMap(({ record }) => (record ? [record] : [])),
    conflicts: joined.flatMap(({ conflicts }) => conflicts),
  };
}

interface Said {
  readonly source: Pick<Source, 'id' | 'precedence'>;
  readonly record: RowRecord;
}

function joinRow(
  same: readonly Said[],
  free: ReadonlySet<string>,
): { readonly record: RowRecord | null; readonly conflicts: readonly Conflict[] } {
  const [first] = same;
  if (!first) return { record: null, conflicts: [] };
  const values: Record<string, PlainValue> = {};
  const missing: Record<string, Missing> = {};
  const conflicts: Conflict[] = [];
  for (const field of fieldsOf(same)) {
    const said = same.flatMap(({ source, record }) => {
      const value = record.values[field];
      return value === undefined ? [] : [{ source, value }];
    });
    const agreed = free.has(field) ? said[0]?.value : decide(said);
    if (agreed !== undefined) values[field] = agreed;
    else missing[field] = said.length > 0 ? 'refused' : missingOf(same, field);
    if (said.length > 0 && agreed === undefined) conflicts.push(conflictOf(first.record, field, said));
  }
  return { record: { ...first.record, values, missing }, conflicts };
}

/** The value that all say, or that the one with the best precedence says; undefined when nobody decided. */
function decide(said: readonly { source: Said['source']; value: PlainValue }[]): PlainValue | undefined {
  const values = new Set(said.map((each) => each.value));
  if (values.size <= 1) return said[0]?.value;
  if (said.some(({ source }) => source.precedence === null)) return undefined;
  const best = Math.min(...said.map(({ source }) => source.precedence ?? Number.POSITIVE_INFINITY));
  const winners = new Set(said.filter(({ source }) => source.precedence === best).map((each) => each.value));
  return winners.size === 1 ? [...winners][0] : undefined;
}

function conflictOf(
  record: RowRecord,
  field: string,
  said: readonly { source: { readonly id: SourceId }; value: PlainValue }[],
): Conflict {
  const values = said.map(({ source, value }) => ({ source: source.id, value }));
  return { key: record.key, label: record.label, field, values };
}

/** A refused value outranks a blank one: somebody typed something there. */
function missingOf(same: readonly Said[], field: string): Missing {
  const reasons = same.map(({ record }) => record.missing[field]);
  return reasons.find((reason) => reason === 'refused') ?? reasons.find((reason) => reason !== undefined) ?? 'blank';
}

function fieldsOf(same: readonly Said[]): readonly string[] {
  const fields = same.flatMap(({ record }) => [...Object.keys(record.values), ...Object.keys(record.missing)]);
  return [...new Set(fields)].sort();
}
