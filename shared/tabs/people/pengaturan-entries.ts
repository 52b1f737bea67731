import type { EnteredSetting } from '#progress/entered-settings.ts';
import type { Cell, TabGrid } from '#reading/grid.ts';
import { SETTING_HEADS, SETTING_HEADS_KEY } from '../province/setting-heads.ts';
import { columnOf, keyedTab, wordsIn } from './keyed-rows.ts';

const isKey = (text: string) => text.startsWith('atur|') || text === SETTING_HEADS_KEY;
/** Longest words that are kept of a cell. */
const MAXIMUM = 200;

/** What the province typed in *Pengaturan*; lines without a value say nothing. Null when its columns were deleted. */
export function pengaturanEntries(tab: TabGrid): readonly EnteredSetting[] | null {
  const { rows } = keyedTab(tab, isKey);
  const [value, standing, source] = SETTING_HEADS.map((head) => columnOf(rows.get(SETTING_HEADS_KEY), head));
  if (value === null || value === undefined) return null;
  return [...rows].flatMap(([key, cells]) => {
    const typed = key === SETTING_HEADS_KEY ? null : valueIn(cells[value]);
    if (typed === null) return [];
    return [
      {
        key,
        value: typed,
        standing: wordsIn(cells, standing ?? null).slice(0, MAXIMUM),
        source: wordsIn(cells, source ?? null).slice(0, MAXIMUM),
      },
    ];
  });
}

/** `60%` is 0,6 with a format; everything else is taken as it was typed. */
function valueIn(cell: Cell | undefined): number | string | null {
  if (!cell) return null;
  if (typeof cell.value === 'number') return cell.format === 'PERCENT' ? cell.value * 100 : cell.value;
  const words = cell.shown.trim().slice(0, MAXIMUM);
  return words === '' ? null : words;
}
