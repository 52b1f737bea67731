import type { TabGrid } from '../grid.ts';
import { cellText, isBlank } from '../text.ts';
import { parseDateText } from '../values/date-text.ts';
import { type PersonHeader, personHeader } from './person-headers.ts';

/** Words that name a group of persons and no person. */
const GROUP =
  /\b(?:balita|baduta|bayi|ibu hamil|bumil|anak usia|remaja|catin|keluarga|masyarakat|kader|desa|posyandu|puskesmas|kelompok|jumlah|total)\b/i;

export function isPersonName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !GROUP.test(text);
}

/** A day, alone, beside its place (`Sukamaju, 12-03-2021`) or in brackets. */
export function holdsDay(text: string): boolean {
  return [text, ...text.split(/\s*[,(/;]\s*/)].some((part) => parseDateText(part) !== null);
}

/** A row of a form has few cells. */
const WIDEST = 8;

/** What the cells of a row say; nothing where they are too many for a form. */
function textsOf(cells: TabGrid['rows'][0]): readonly string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = cellText(cell);
    if (text === '' && isBlank(cell)) continue;
    if (texts.length === WIDEST) return [];
    texts.push(text);
  }
  return texts;
}

/** `Nama Anak : X` in one cell, or `Nama Anak` and its value in the next that is filled; null where the label is of no person. */
function labelled(texts: readonly string[], at: number): { kind: PersonHeader; value: string } | null {
  const text = texts[at] ?? '';
  const parted = text.includes(':') ? /^([^:]{2,40}?)\s*:\s*(.*)$/.exec(text) : null;
  const [label, value] = parted ? [parted[1] ?? '', parted[2] ?? ''] : ['', ''];
  const kind = personHeader(label || text);
  if (kind === null) return null;
  const next = texts[at + 1] ?? '';
  return { kind, value: (label && value) || next.replace(/^:\s*/, '') || (texts[at + 2] ?? '') };
}

const NEAR = 10;

/** A form about one resident: a name and, a few lines from it, a day of birth. */
export function namesOneResident(tab: TabGrid): boolean {
  let named = Number.NEGATIVE_INFINITY;
  let born = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < Math.min(tab.rows.length, 500); row++) {
    const texts = textsOf(tab.rows[row] ?? []);
    for (let at = 0; at < texts.length; at++) {
      const found = labelled(texts, at);
      if (!found) continue;
      const { kind, value } = found;
      if ((kind === 'name' || kind === 'resident') && isPersonName(value) && personHeader(value) === null) named = row;
      else if (kind === 'birth' && holdsDay(value)) born = row;
    }
    if (Math.abs(named - born) <= NEAR) return true;
  }
  return false;
}
