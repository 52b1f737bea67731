import type { Injected, SampleCell, SampleMerge, SampleTab } from './types.ts';

export type CellContent = SampleCell | SampleCell['value'];

/** A blank sheet to type on; remembers where mistakes were put. */
export class Sheet {
  readonly title: string;
  readonly #rows: (SampleCell | null)[][] = [];
  readonly #merges: SampleMerge[] = [];
  readonly #hidden: boolean;
  readonly injected: Injected[] = [];

  constructor(title: string, options: { hidden?: boolean } = {}) {
    this.title = title;
    this.#hidden = options.hidden ?? false;
  }

  get height(): number {
    return this.#rows.length;
  }

  put(row: number, column: number, content: CellContent): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row];
    if (!cells) return;
    while (cells.length <= column) cells.push(null);
    cells[column] = typeof content === 'object' && content !== null ? content : { value: content };
  }

  get(row: number, column: number): SampleCell | null {
    return this.#rows[row]?.[column] ?? null;
  }

  /** Merges a block; only its top left cell keeps a value, as in Sheets. */
  merge(startRow: number, endRow: number, startColumn: number, endColumn: number): void {
    if ((endRow - startRow) * (endColumn - startColumn) < 2) return;
    this.#merges.push({ startRow, endRow, startColumn, endColumn });
  }

  /** Replaces one cell by a mistake and writes down which. */
  spoil(row: number, column: number, content: CellContent, what: string): void {
    this.put(row, column, content);
    this.injected.push({ tab: this.title, cell: a1(row, column), what });
  }

  done(): SampleTab {
    return { title: this.title, hidden: this.#hidden, rows: this.#rows, merges: this.#merges };
  }
}

function a1(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}
