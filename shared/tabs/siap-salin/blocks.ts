import { declaration } from '#actions/declarations.ts';
import type { Field } from '#actions/types.ts';
import { angka } from '#findings/sentences/id/format.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { Region } from '#regions/types.ts';
import { keyText } from '#registry/key-text.ts';
import { BLANK, row, text } from '../cells.ts';
import { periodInWords } from '../dates.ts';
import type { TabCell, TabRow } from '../model.ts';
import type { AcceptedTable, SiapSalinInput } from '../siap-salin-input.ts';
import { LEVEL_WORDS } from '../validasi/words.ts';
import { type CopyPage, pagesOf } from './pages.ts';
import { plainCell } from './plain-cells.ts';

/** One action and period, as it is to be copied. */
export interface CopyBlock {
  readonly rows: readonly TabRow[];
  /** Cells from the first to the last column of its widest row. */
  readonly width: number;
}

const PLACE_HEADS = ['Desa/Kelurahan', 'Kecamatan', 'Kode'] as const;

/** The lines of one block: where they belong, and what was accepted for it; undefined where nothing was reported. */
interface Line {
  readonly key: string;
  readonly place: readonly [name: string, kecamatan: string, code: string];
  readonly record: RowRecord | undefined;
  /** Counted among the places that are to report. */
  readonly isListed: boolean;
}

/** Blocks of one table: one for each age group, sex or source of data that it tells apart. */
export function blocksOf(table: AcceptedTable, input: SiapSalinInput): readonly CopyBlock[] {
  const parts = Map.groupBy(table.records, ({ subgroup }) => subgroup);
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, records]) => blockOf(table, part, records, input));
}

function blockOf(table: AcceptedTable, part: string, records: readonly RowRecord[], input: SiapSalinInput): CopyBlock {
  const { action, fiscalYear, period, level } = table.identity;
  const id = [action, fiscalYear, period, level, keyText(part)].join('|');
  const pages = pagesOf(table, records);
  const fields = pages.flatMap((page) => page.fields);
  const lines = isByVillage(table) ? villageLines(records, input) : ownLines(records, input);
  return {
    width: PLACE_HEADS.length + fields.length,
    rows: [
      row(`${id}|judul`, text(titleOf(table, part), 'subtitle')),
      row(`${id}|isi`, text(tally(table, lines, fields), 'muted')),
      row(`${id}|halaman`, ...PLACE_HEADS.map(() => BLANK), ...pages.flatMap(pageHead)),
      row(`${id}|kolom`, ...[...PLACE_HEADS, ...fields.map(({ label }) => label)].map((head) => text(head, 'header'))),
      ...lines.map((line) => lineRow(`${id}|${line.key}`, line, fields)),
    ],
  };
}

/** Only where a place has one line can the whole official list be laid out. */
function isByVillage({ identity: { edition, action, level } }: AcceptedTable): boolean {
  return level === 'desa' && declaration(edition, action).rowKey.desa?.join() === 'region';
}

function titleOf({ identity }: AcceptedTable, part: string): string {
  const { edition, action, period, level } = identity;
  const what = `Aksi ${action} – ${declaration(edition, action).names[edition]}`;
  return [what, periodInWords(period), LEVEL_WORDS[level], part].filter((word) => word !== '').join(' · ');
}

/** All villages in official order; one that nobody reported stays empty. */
function villageLines(records: readonly RowRecord[], { villages, kecamatanNames }: SiapSalinInput): readonly Line[] {
  const byCode = new Map(records.map((record) => [record.region ?? '', record]));
  const known = new Set(villages.map(({ code }) => code));
  const beyond = records.filter(({ region }) => !known.has(region ?? ''));
  return [
    ...villages.map((village) => villageLine(village, byCode.get(village.code), kecamatanNames)),
    ...ownLines(beyond, { kecamatanNames }).map((line) => ({ ...line, isListed: false })),
  ];
}

function villageLine(village: Region, record: RowRecord | undefined, names: SiapSalinInput['kecamatanNames']): Line {
  const place = [village.name, names[village.parent ?? ''] ?? '', village.code] as const;
  return { key: village.code, place, record, isListed: true };
}

function ownLines(
  records: readonly RowRecord[],
  { kecamatanNames }: Pick<SiapSalinInput, 'kecamatanNames'>,
): readonly Line[] {
  const ordered = records.toSorted((a, b) => compare(orderOf(a), orderOf(b)));
  return ordered.map((record) => ({
    key: keyText(record.key),
    place: [record.label, kecamatanNames[record.kecamatan ?? ''] ?? '', record.region ?? ''],
    record,
    isListed: true,
  }));
}

function orderOf({ region, key }: RowRecord): string {
  return `${region ?? ''} ${key}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Over the first column of each page stands its name. */
function pageHead({ title, fields }: CopyPage): TabCell[] {
  return fields.map((_, index) => (index === 0 ? text(title, 'header') : { ...BLANK, style: 'header' }));
}

function lineRow(key: string, { place, record }: Line, fields: readonly Field[]): TabRow {
  return row(key, ...place.map((word) => text(word, 'plain')), ...fields.map((field) => plainCell(field, record)));
}

/** `118 dari 139 desa/kelurahan berisi, dan 1 di luar daftar resmi; 7 sel belum diterima` */
function tally(table: AcceptedTable, lines: readonly Line[], fields: readonly Field[]): string {
  const listed = lines.filter(({ isListed }) => isListed);
  const isFilled = ({ record }: Line) => fields.some(({ id }) => record?.values[id] !== undefined);
  const unit = isByVillage(table) ? 'desa/kelurahan' : 'baris';
  const beyond = lines.length - listed.length;
  const refused = lines.reduce((sum, { record }) => sum + refusedIn(record, fields), 0);
  return [
    `${angka(listed.filter(isFilled).length)} dari ${angka(listed.length)} ${unit} berisi`,
    beyond > 0 ? `, dan ${angka(beyond)} di luar daftar resmi` : '',
    refused > 0 ? `; ${angka(refused)} sel belum diterima (berwarna, sengaja kosong)` : '',
    '.',
  ].join('');
}

function refusedIn(record: RowRecord | undefined, fields: readonly Field[]): number {
  return fields.filter(({ id }) => record?.missing[id] === 'refused' && record.values[id] === undefined).length;
}
