import { declaration, declarations } from '#actions/declarations.ts';
import type { ActionNumber, Edition, PeriodKind } from '#actions/types.ts';
import type { MatchedBy, Period } from '#reading/types.ts';
import type { NumberMeaning, ZeroMeaning } from '#registry/choices.ts';
import { periodInWords } from '../dates.ts';

/** Heading of people's column. */
export const CHANGE_HEAD = 'Ubah menjadi';
/** Takes a column or table out of reading. */
export const IGNORE = 'abaikan';
/** The value under which `abaikan` is stored. */
export const IGNORED = '-';

export const MEANING_WORDS: Readonly<Record<NumberMeaning, string>> = {
  ribuan: 'titik = ribuan (1.234 berarti seribu dua ratus tiga puluh empat)',
  desimal: 'titik = desimal (1.234 berarti satu koma dua tiga empat)',
  pecahan: 'pecahan (0,125 berarti 12,5%)',
  persen: 'sudah persen (0,125 berarti 0,125%)',
};

export const ZERO_WORDS: Readonly<Record<ZeroMeaning, string>> = { nol: 'memang nol', belum: 'belum ada data' };

export const GONE_WORDS = { ya: 'ya, memang dihapus', tidak: 'tidak, jangan dihapus' } as const;

export function actionLabel(edition: Edition, action: ActionNumber): string {
  return `Aksi ${action} – ${declaration(edition, action).names[edition]}`;
}

export function actionLabels(edition: Edition): ReadonlyMap<string, string> {
  return new Map(declarations(edition).map(({ action }) => [actionLabel(edition, action), String(action)]));
}

/** Labels of the fields of an action → their ids. */
export function fieldLabels(edition: Edition, action: ActionNumber): ReadonlyMap<string, string> {
  return new Map(declaration(edition, action).fields.map(({ label, id }) => [label, id]));
}

const PARTS: Readonly<Record<PeriodKind, readonly string[]>> = {
  year: [''],
  semester: ['-S1', '-S2'],
  quarter: ['-T1', '-T2', '-T3', '-T4'],
  month: Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, '0')}`),
};

/** Periods that a table of the action can be of, in words → as stored: last year's, this year's and the next. */
export function periodLabels(
  edition: Edition,
  action: ActionNumber | null,
  fiscalYear: number,
): ReadonlyMap<string, Period> {
  const kind = action === null ? 'year' : declaration(edition, action).periodKind;
  const years = [fiscalYear - 1, fiscalYear, fiscalYear + 1];
  return new Map(
    years.flatMap((year) => PARTS[kind].map((part) => [periodInWords(`${year}${part}`), `${year}${part}`] as const)),
  );
}

export function confidenceWords(by: MatchedBy, confidence: number, recognised: boolean): string {
  if (by === 'person') return 'pilihan Anda';
  if (by === 'asked') return 'perlu dipastikan';
  if (!recognised) return '–';
  if (confidence >= 0.9) return 'pasti';
  return confidence >= 0.7 ? 'cukup yakin' : 'belum yakin';
}

/** `Muara Dua (62.07.01.2001)` → `Muara Dua, Kec. Hilir (62.07.01.2001)`: two villages of one name are told apart by it. */
export function placeLabel(candidate: string, kecamatanNames: Readonly<Record<string, string>>): string {
  const code = codeInLabel(candidate) ?? '';
  const kecamatan = code.split('.').length === 4 ? kecamatanNames[code.slice(0, 8)] : undefined;
  return kecamatan === undefined ? candidate : candidate.replace(/ \(([\d.]+)\)$/, `, Kec. ${kecamatan} ($1)`);
}

/** The code in brackets at the end of a label; null where there is none. */
export function codeInLabel(label: string): string | null {
  return /\((\d{2}(?:\.\d+)+)\)$/.exec(label)?.[1] ?? null;
}
