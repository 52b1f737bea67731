import type { TabGrid } from '../grid.ts';
import { cellText, isBlank } from '../text.ts';
import { parseDateText } from '../values/date-text.ts';
import { personHeader } from './person-headers.ts';

/** Words that name a group of persons and no person. */
const GROUP =
  /\b(?:balita|baduta|bayi|ibu hamil|bumil|anak usia|remaja|catin|keluarga|masyarakat|kader|desa|posyandu|puskesmas|kelompok|jumlah|total)\b/i;

export function isPersonName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !GROUP.test(text);
}

/** A day, alone, behind its place (`Sukamaju, 12-03-2021`) or in brackets. */
export function holdsDay(text: string): boolean {
  return [text, ...text.split(/[,(/;]\s*/).slice(1)].some((part) => parseDateText(part) !== null);
}

/** A row of a form has few cells. */
const WIDEST = 8;

/** `Nama Anak : X` in one cell, or `Nama Anak` and its value in the next that is filled. */
function labelled(tab: TabGrid, row: number): readonly (readonly [string, string])[] {
  const filled = filledUpTo(WIDEST, tab.rows[row] ?? []);
  if (filled === null) return [];
  const cells = filled.map(cellText);
  return cells.flatMap((text, at): (readonly [string, string])[] => {
    const [, label = '', value = ''] = (text.includes(':') && /^([^:]{2,40}?)\s*:\s*(.*)$/.exec(text)) || [];
    if (label !== '' && value !== '') return [[label, value]];
    const next = cells[at + 1] ?? '';
    return [[label || text, next.replace(/^:\s*/, '') || (cells[at + 2] ?? '')]];
  });
}

/** Cells of a row that hold something; null where there are more of them. */
function filledUpTo(most: number, cells: TabGrid['rows'][0]): TabGrid['rows'][0] | null {
  const filled: (typeof cells)[0][] = [];
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (filled.length === most) return null;
    filled.push(cell);
  }
  return filled;
}

const NEAR = 10;

/** A form about one resident: a name and, a few lines from it, a day of birth. */
export function namesOneResident(tab: TabGrid): boolean {
  let named = Number.NEGATIVE_INFINITY;
  let born = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < Math.min(tab.rows.length, 500); row++) {
    for (const [label, value] of labelled(tab, row)) {
      const kind = personHeader(label);
      if ((kind === 'name' || kind === 'resident') && isPersonName(value) && personHeader(value) === null) named = row;
      else if (kind === 'birth' && holdsDay(value)) born = row;
    }
    if (Math.abs(named - born) <= NEAR) return true;
  }
  return false;
}
