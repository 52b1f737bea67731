import type { Finding } from '../types.ts';
import { quote } from './quote.ts';
import type { Where } from './wording.ts';

export function whereOf(finding: Finding, thisColumn: string): Where {
  const { fieldLabel } = finding.place;
  return { column: fieldLabel === null ? thisColumn : quote(fieldLabel), count: finding.count };
}

/** `Jumlah` after a row's name reads as `jumlah`; names in capitals and quotations stay as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
