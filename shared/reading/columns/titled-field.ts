import type { Field } from '#actions/types.ts';
import { headerText } from '../header-text.ts';
import type { RawTable } from '../locate/tables.ts';
import { headerPeriod } from '../periods.ts';
import type { FieldIndex } from './field-index.ts';

const NAMES_NOTHING = /^(?:l|p|l \+ p|laki|perempuan|jumlah|total|jumlah total|absolut|angka|laki laki)$/;
/** Columns that describe the row, whatever the figures are. */
const DESCRIBES =
  /^(?:no|nomor|no urut|kode.*|(?:nama )?(?:desa|kelurahan|desa kelurahan|kecamatan|puskesmas|posyandu|wilayah|kabupaten|kabupaten kota|kampung|nagari|gampong)|keterangan|tahun|provinsi)$/;

/**
 * The field that a table is about where its headers name months, years and sexes only: `REKAP BALITA STUNTING 2026` over
 * `Januari | Februari`. Null where a header says more, or the lines above name none or several.
 */
export function titledField(table: RawTable, index: FieldIndex): Field | null {
  if (!namesTimesOnly(table)) return null;
  for (const title of [...table.titles].reverse()) {
    const named = fieldsIn(headerText(title).words, index);
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return null;
}

const known = new WeakMap<RawTable, boolean>();

/** Found out once a table, because every action asks. */
function namesTimesOnly(table: RawTable): boolean {
  const seen = known.get(table);
  if (seen !== undefined) return seen;
  const bare = table.paths.filter((path) => path.length > 0 && !DESCRIBES.test(headerText(path.join(' ')).words));
  const made = bare.length >= 2 && bare.every(saysNothing) && bare.some((path) => path.some(isTime));
  known.set(table, made);
  return made;
}

function isTime(text: string): boolean {
  return headerPeriod(text) !== null;
}

function saysNothing(path: readonly string[]): boolean {
  return path.every((text) => isTime(text) || NAMES_NOTHING.test(headerText(text).words));
}

/** Whether a column of such a table holds its figures. */
export function isBareFigure(path: readonly string[]): boolean {
  return path.length > 0 && saysNothing(path);
}

/** Fields whose name stands within a title; a longer name covers the shorter ones within it. A share is no count of the same name. */
function fieldsIn(title: string, index: FieldIndex): Field[] {
  const type = /%|\b(?:prevalensi|cakupan|rasio|proporsi)\b/.test(title) ? 'percent' : 'count';
  const found = index.fields.flatMap((field) =>
    field.type !== type
      ? []
      : [field.label, ...field.aliases]
          .map((text) => headerText(text).words)
          .filter((words) => words.length >= 6 && ` ${title} `.includes(` ${words} `))
          .map((words) => ({ field, words })),
  );
  const longest = found.filter(
    ({ words }) => !found.some((other) => other.words !== words && ` ${other.words} `.includes(` ${words} `)),
  );
  return [...new Set(longest.map(({ field }) => field))];
}
