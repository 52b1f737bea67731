import type { DataValidation } from 'hucre/xlsx';
import type { Field } from '#actions/types.ts';
import { BULAN } from '#findings/sentences/id/format.ts';

/** Days since 1899-12-30, as sheets count them. */
export function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

const FIRST_DAY = serialOf('2015-01-01');
const LAST_DAY = serialOf('2045-12-31');

type Check = Omit<DataValidation, 'range'>;

function numberCheck(type: 'whole' | 'decimal', min: number, max: number | undefined, message: string): Check {
  const bounds =
    max === undefined
      ? { operator: 'greaterThanOrEqual' as const, formula1: String(min) }
      : { operator: 'between' as const, formula1: String(min), formula2: String(max) };
  return { type, ...bounds, errorMessage: message };
}

function listCheck(values: readonly string[]): Check {
  return { type: 'list', values: [...values], errorMessage: 'Pilih salah satu dari daftar.' };
}

function upTo(max: number | undefined): string {
  return max === undefined ? '' : `, paling besar ${max}`;
}

function checkOf({ type, range, choices }: Field, year: number): Check | null {
  const { min = 0, max } = range ?? {};
  switch (type) {
    case 'count':
      return numberCheck('whole', min, max, `Isi bilangan bulat, ${min} atau lebih${upTo(max)}.`);
    case 'rupiah':
      return numberCheck('decimal', min, max, 'Isi angka rupiah penuh, tanpa titik, “juta”, atau “miliar”.');
    case 'percent':
      return numberCheck('decimal', min / 100, max === undefined ? max : max / 100, 'Isi persen, misalnya 12,5%.');
    case 'number':
      return range === undefined ? null : numberCheck('decimal', min, max, `Isi angka, ${min} atau lebih${upTo(max)}.`);
    case 'year':
      return numberCheck('whole', range?.min ?? 1990, range?.max ?? 2100, 'Isi tahun, misalnya 2026.');
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: String(FIRST_DAY),
        formula2: String(LAST_DAY),
        errorMessage: 'Isi tanggal, misalnya 23/02/2026.',
      };
    case 'month':
      return listCheck(BULAN.map((month) => `${month} ${year}`));
    case 'choice':
      return listCheck((choices ?? []).map((choice) => choice.label));
    case 'yesNo':
      return listCheck(['Ya', 'Tidak']);
    default:
      return null;
  }
}

/** What the cells of a column take; null where any text is right. */
export function validationOf(field: Field, year: number, range: string): DataValidation | null {
  const check = checkOf(field, year);
  if (!check) return null;
  return {
    ...check,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: field.label.slice(0, 32),
  };
}

/** Number format of a column; text keeps codes such as 62.10 whole. */
export function formatOf({ type }: Field): string | null {
  if (type === 'percent') return '0.00%';
  if (type === 'date') return 'dd/mm/yyyy';
  if (type === 'rupiah') return '"Rp" #,##0';
  if (type === 'count') return '#,##0';
  return type === 'region' || type === 'text' || type === 'link' ? '@' : null;
}
