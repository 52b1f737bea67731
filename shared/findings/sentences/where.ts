import { declaration, fieldMap } from '#actions/declarations.ts';
import type { ActionNumber } from '#actions/types.ts';
import type { Finding } from '../types.ts';
import { quote } from './quote.ts';
import type { Where } from './wording.ts';

/** Labels do not depend on the edition, save for the list of indicators, which the latest one holds whole. */
function labelIn(action: ActionNumber, field: string): string {
  return fieldMap(declaration('2025', action)).get(field)?.label ?? field;
}

export function whereOf(finding: Finding, thisColumn: string): Where {
  const { fieldLabel, action } = finding.place;
  return {
    column: fieldLabel === null ? thisColumn : quote(fieldLabel),
    count: finding.count,
    labelOf: (field) => (action === null ? field : labelIn(action, field)),
  };
}

/** `Jumlah` after a row's name reads as `jumlah`; names in capitals and quotations stay as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
