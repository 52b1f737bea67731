import { declaration } from '#actions/declarations.ts';
import { dueDate } from '#actions/due-dates.ts';
import { editionOf } from '#actions/edition.ts';
import type { ActionNumber } from '#actions/types.ts';
import type { Report } from '#ledger/types.ts';
import { timeZoneOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import type { ValidasiInput } from '#tabs/validasi-input.ts';
import { dayIn } from '../days.ts';

const ALL: readonly ActionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** The next official date among the actions that this workbook is about; null while none is official. */
export function nextDeadline(source: Source, report: Report, now: number): ValidasiInput['deadline'] {
  const today = dayIn(timeZoneOf(source.district), now);
  const edition = editionOf(source.fiscalYear);
  const dates = actionsOf(source, report).flatMap((action) => {
    const due = dueDate(edition, action, source.fiscalYear);
    if (due?.standing !== 'resmi' || due.date < today) return [];
    return [{ label: `Aksi ${action} – ${declaration(edition, action).names[edition]}`, date: due.date }];
  });
  return dates.sort((a, b) => (a.date < b.date ? -1 : 1))[0] ?? null;
}

function actionsOf(source: Source, report: Report): readonly ActionNumber[] {
  if (source.actions.length > 0) return source.actions;
  const found = report.tabs.flatMap(({ fate }) =>
    fate.kind === 'taken' ? fate.tables.map(({ action }) => action) : [],
  );
  return found.length > 0 ? [...new Set(found)] : ALL;
}
