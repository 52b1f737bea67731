import type { Field } from '#actions/types.ts';
import { formPages } from '#actions/web-form.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { AcceptedTable } from '../siap-salin-input.ts';

/** A page of the national web form of which the table holds something. */
export interface CopyPage {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Pages that nothing was handed in for are left out; a page that is there has all its columns, so that it fits the form. */
export function pagesOf({ identity }: AcceptedTable, records: readonly RowRecord[]): readonly CopyPage[] {
  const used = new Set(records.flatMap(usedFields));
  return formPages(identity.edition, identity.action).filter(({ fields }) => fields.some(({ id }) => used.has(id)));
}

function usedFields({ values, missing }: RowRecord): string[] {
  return [...Object.keys(values), ...Object.keys(missing).filter((id) => missing[id] === 'refused')];
}
