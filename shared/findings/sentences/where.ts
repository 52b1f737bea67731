import { declarations, fieldMap } from '#actions/declarations.ts';
import type { ActionNumber, Edition } from '#actions/types.ts';
import type { Finding } from '../types.ts';
import { quote } from './quote.ts';
import type { Where } from './wording.ts';

/** The latest first: labels hardly depend on the edition, and it holds the list of indicators whole. */
const EDITIONS: readonly Edition[] = ['2025', '2022', '2018'];

/** What staff call a field; where the action is not known, in the first action that has one of that id. */
function labelIn(action: ActionNumber | null, field: string): string {
  for (const edition of EDITIONS) {
    for (const declared of declarations(edition)) {
      const label = fieldMap(declared).get(field)?.label;
      if (label !== undefined && (action === null || declared.action === action)) return label;
    }
  }
  return field;
}

export function whereOf(finding: Finding, thisColumn: string): Where {
  const { fieldLabel, action } = finding.place;
  return {
    column: fieldLabel === null ? thisColumn : quote(fieldLabel),
    count: finding.count,
    labelOf: (field) => labelIn(action, field),
  };
}

/** `Jumlah` after a row's name reads as `jumlah`; names in capitals and quotations stay as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
