import { serialToDate } from '#reading/values/calendar.ts';

const MONTHS: Readonly<Record<string, string>> = {
  January: 'Januari',
  February: 'Februari',
  March: 'Maret',
  May: 'Mei',
  June: 'Juni',
  July: 'Juli',
  August: 'Agustus',
  October: 'Oktober',
  December: 'Desember',
  Aug: 'Agu',
  Oct: 'Okt',
  Dec: 'Des',
};
const NAMES = new RegExp(`\\b(?:${Object.keys(MONTHS).join('|')})\\b`, 'g');
/** The day as the machine's own settings have it: a format without an order of its own. */
const SYSTEM_DAY = /^m\/d\/yy(?:yy)?(?: h:mm)?$/;

/** A number as an Indonesian spreadsheet shows it: `1,234.5` of the file's library is `1.234,5`. */
export function numberShown(shown: string): string {
  return shown.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === ',' ? '.' : ','));
}

/** A day as an Indonesian spreadsheet shows it: day before month, months by their Indonesian names. */
export function dateShown(shown: string, serial: number, format: string): string {
  const [year, month, day] = SYSTEM_DAY.test(format) ? (serialToDate(serial)?.split('-') ?? []) : [];
  if (year && month && day) return `${day}/${month}/${year}`;
  return shown.replace(NAMES, (name) => MONTHS[name] ?? name);
}
