import { parse } from 'csv-parse/sync';
import type { Cell, TabGrid } from '#reading/grid.ts';
import { decodeText } from './decode-text.ts';
import { type FileLimits, FileRefused } from './limits.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** A csv as one tab. Every cell stays text, because a csv says nothing of types; Excel's first line `sep=;` is no row. */
export function readCsv(bytes: Uint8Array, title: string, limits: FileLimits): TabGrid {
  const decoded = decodeText(bytes).replace(/^\ufeff/, '');
  const [separator = '', named] = /^sep=(.)\r?\n/i.exec(decoded) ?? [];
  const text = decoded.slice(separator.length);
  const records = recordsOf(text, named ?? findDelimiter(text));
  const cells = records.reduce((sum, record) => sum + record.length, 0);
  if (cells > limits.cells) throw new FileRefused(`more than ${limits.cells} cells`);
  return { id: 0, title, index: 0, hidden: false, ours: null, rows: records.map(toRow), merges: [] };
}

/** A quote that is never closed is a letter like any other, not the end of the file. */
function recordsOf(text: string, delimiter: string): string[][] {
  const common = { delimiter, relax_column_count: true, skip_empty_lines: false } as const;
  const lines = { record_delimiter: ['\r\n', '\n', '\r'] };
  try {
    return parse(text, { ...common, ...lines, relax_quotes: true }) as string[][];
  } catch {
    return parse(text, { ...common, ...lines, quote: false }) as string[][];
  }
}

function toRow(record: readonly string[]): (Cell | undefined)[] {
  const row = record.map(toCell);
  while (row.length > 0 && row[row.length - 1] === undefined) row.pop();
  return row;
}

function toCell(text: string): Cell | undefined {
  return text === '' ? undefined : { value: text, shown: text, format: null };
}

/** The mark that splits most lines into the same number of cells; quoted text does not count. */
export function findDelimiter(text: string): string {
  const lines = linesOutsideQuotes(text.slice(0, 200_000)).slice(0, 200);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = mostCommon(counts);
    const score = counts.filter((count) => count === usual).length * Math.min(usual, 5);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function linesOutsideQuotes(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}

function mostCommon(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
