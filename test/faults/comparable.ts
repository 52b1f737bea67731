import { gunzipSync } from 'node:zlib';
import type { EndState } from '../kills/end-state.ts';

/**
 * Beside what two ends need not share anyway (see `endState`): what was done again was done later.
 *
 * - moments of the day (reads, stamps, freezing, a file's `modifiedTime`), also as staff see them;
 * - `findings` and `answeredContent` of a workbook item: hashes of what holds such moments. Report and tabs themselves are
 *   compared; `newerData`: whether one more read found the same;
 * - `ourTabs…` of a report, and tabs of ours in a snapshot: whether the answer before that read had arrived by then;
 * - why cells were read at last (`reason` of a snapshot);
 * - `seen.version`: counts writes;
 * - the journal's notes that cells which are stored already were judged once more;
 * - the order of rows in *Masalah*: the oldest problem first;
 * - how many rows and columns a tab of ours has: one that had more to say for a while keeps them, empty.
 */
const HASHED = ['findings', 'answeredContent', 'newerData'];
const OURS = /^tab \S+ (Validasi|Pemetaan|Siap Salin|Masalah)$/;
const SIZES = ['rowCount', 'columnCount', 'rowMetadata', 'columnMetadata'];
const LEFT_OUT = ['ourTabs', 'ourTabsAt', 'version'];
const MOMENT = /2026-09-0[67]T[\d:.]+Z/g;
const SHOWN = /\d{1,2} (September|Sep) 2026(,? (pukul )?\d{2}[.:]\d{2})?|NOW\(\)-[\d.]+|DATE\([\d,;]+\)\+?[\d./]*/g;

export function comparable(state: EndState): EndState {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([part]) => !part.startsWith('bucket journal/reads/'))
      .map(([part, content]) => [nameOf(part, content), plain(part, content)]),
  );
}

/** An entry of the journal is named by its time and by the hash of what it says, its time included. */
function nameOf(part: string, content: unknown): string {
  if (!part.startsWith('bucket journal/registry/')) return part.replace(MOMENT, '…');
  return `bucket journal/registry/ ${journalText(content).replace(MOMENT, '…')}`;
}

function journalText(content: unknown): string {
  return Buffer.from((content as { readonly content: string }).content, 'base64').toString('utf8');
}

function plain(part: string, content: unknown): unknown {
  if (part.startsWith('bucket journal/registry/')) return null;
  const isState = part.startsWith('table STATE');
  const isOurs = OURS.test(part);
  const opened = part.startsWith('bucket weeks/') ? unzipped(content) : content;
  return JSON.parse(
    JSON.stringify(opened, (name, value: unknown) => {
      if (LEFT_OUT.includes(name) || (isState && HASHED.includes(name))) return undefined;
      if (isOurs && SIZES.includes(name)) return undefined;
      if (isOurs && name === 'rowData') return rowsOf(part, value as readonly Row[]);
      if (part.startsWith('bucket snapshots/') && name === 'reason') return undefined;
      if (part.startsWith('bucket snapshots/') && name === 'tabs') return withoutOurs(value);
      return typeof value === 'string' ? value.replace(MOMENT, '…').replace(SHOWN, '…') : value;
    }),
  );
}

function unzipped(content: unknown): unknown {
  const { content: zipped } = content as { readonly content: string };
  return JSON.parse(gunzipSync(Buffer.from(zipped, 'base64')).toString('utf8'));
}

interface SnapshotTab {
  readonly tab: { readonly ours?: string | null };
}

function withoutOurs(tabs: unknown): unknown {
  if (!Array.isArray(tabs)) return tabs;
  const theirs = (tabs as SnapshotTab[]).filter(({ tab }) => !tab.ours);
  // Our tabs stand first: places count among theirs only.
  return theirs.map((one, index) => ({ ...one, tab: { ...one.tab, index } }));
}

interface Row {
  readonly values?: readonly { readonly formattedValue?: string }[];
}

function rowsOf(part: string, rows: readonly Row[]): readonly Row[] {
  const shorter = withoutBlankEnds(rows);
  return part.endsWith(' Masalah')
    ? shorter.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : shorter;
}

function withoutBlankEnds(rows: readonly Row[]): readonly Row[] {
  const shorter = rows.map(({ values = [], ...row }) => {
    const end = values.findLastIndex(({ formattedValue }) => formattedValue !== undefined);
    return { ...row, values: values.slice(0, end + 1) };
  });
  return shorter.slice(0, shorter.findLastIndex(({ values }) => values.length > 0) + 1);
}
