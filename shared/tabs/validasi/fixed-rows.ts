import { angka } from '#findings/sentences/id/format.ts';
import { BLANK, number, row, text } from '../cells.ts';
import { serialDay } from '../dates.ts';
import type { TabRow } from '../model.ts';
import { findingRowKey, type ValidasiInput } from '../validasi-input.ts';
import type { Say } from './finding-rows.ts';

const MAXIMUM_LINES = 50;

/** What was put right in the last seven days. The row keeps its key, and so whatever people wrote beside it. */
export function fixedRows({ fixed, timeZone }: ValidasiInput, say: Say): readonly TabRow[] {
  if (fixed.length === 0) return [];
  const newestFirst = fixed.toSorted((a, b) => (a.fixedAt === b.fixedAt ? 0 : a.fixedAt < b.fixedAt ? 1 : -1));
  const shown = newestFirst.slice(0, MAXIMUM_LINES);
  const rest = fixed.length - shown.length;
  return [
    row('fixed', text(`Sudah diperbaiki dalam 7 hari terakhir: ${angka(fixed.length)}`, 'subtitle')),
    ...shown.map((gone) =>
      row(
        findingRowKey(gone),
        text(`Selesai: ${say(gone.finding).message}`, 'muted'),
        text(gone.finding.place.range ?? gone.finding.place.cell ?? '–', 'muted'),
        BLANK,
        number(serialDay(gone.fixedAt, timeZone), 'date'),
      ),
    ),
    ...(rest > 0 ? [row('fixed-more', text(`… dan ${angka(rest)} lagi.`, 'muted'))] : []),
  ];
}
