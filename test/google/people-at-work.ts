import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { batch, type Person } from './world.ts';

/** mulberry32: the same edits for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One row as it stands: its key, and the unique words and notes that people left in it. */
export interface SeenRow {
  readonly key: string;
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

const MARK = /^kata-\d+$/;

/**
 * People who sort, insert, move, rename and type in one tab of ours, and who remember beside which key they wrote what.
 * They write beside our columns, never over them; rows of their own they fill as they like.
 */
export class PeopleAtWork {
  readonly #who: Person;
  readonly #id: string;
  readonly #sheetId: number;
  readonly #pick: (below: number) => number;
  readonly #peoples: readonly string[];
  #number = 0;
  rules = 0;
  /** Unique word → key of its row; rows of their own have none, and are known by their first word. */
  readonly written = new Map<string, string>();
  /** Words that stand together in a row of their own. */
  readonly together = new Map<string, string>();

  /** `peoples`: names of the columns of ours that are theirs to fill. */
  constructor(who: Person, id: string, sheetId: number, seed: number, peoples: readonly string[] = ['2']) {
    this.#who = who;
    this.#id = id;
    this.#sheetId = sheetId;
    this.#pick = seeded(seed);
    this.#peoples = peoples;
  }

  async work(edits: number): Promise<void> {
    for (let edit = 0; edit < edits; edit++) await this.#edit();
  }

  async see(): Promise<{ sheet: sheets_v4.Schema$Sheet; rows: readonly SeenRow[]; keyColumn: number }> {
    const { data } = await this.#who.sheets.spreadsheets.get({ spreadsheetId: this.#id, includeGridData: true });
    const sheet = data.sheets?.find(({ properties }) => properties?.sheetId === this.#sheetId);
    if (!sheet) throw new Error('the tab is gone');
    const columns = sheet.data?.[0]?.columnMetadata ?? [];
    const keyColumn = columns.findIndex(({ developerMetadata }) => developerMetadata?.[0]?.metadataValue === 'key');
    const rows = (sheet.data?.[0]?.rowData ?? []).map(({ values = [] }) => ({
      key: values[keyColumn]?.formattedValue ?? '',
      words: values.flatMap(({ formattedValue }) => (MARK.test(formattedValue ?? '') ? [formattedValue ?? ''] : [])),
      notes: values.flatMap(({ note }) => (note ? [note] : [])),
    }));
    return { sheet, rows, keyColumn };
  }

  async #edit(): Promise<void> {
    const { sheet, rows } = await this.see();
    const edits = [this.#sort, this.#insertRow, this.#insertColumn, this.#moveRow, this.#typeBeside, this.#typeBeside];
    const more = [this.#note, this.#rename, this.#rule, this.#ownRow, this.#typeBeside, this.#filter];
    const all = [...edits, ...more];
    await all[this.#pick(all.length)]?.call(this, sheet, rows);
  }

  #word(): string {
    return `kata-${++this.#number}`;
  }

  #do(...requests: sheets_v4.Schema$Request[]) {
    return batch(this.#who, this.#id, ...requests);
  }

  #size(sheet: sheets_v4.Schema$Sheet) {
    const { rowCount, columnCount } = sheet.properties?.gridProperties ?? {};
    return { rowCount: rowCount ?? 1, columnCount: columnCount ?? 1 };
  }

  /** Sheet columns that are not the machine's. */
  #freeColumns(sheet: sheets_v4.Schema$Sheet): number[] {
    return (sheet.data?.[0]?.columnMetadata ?? []).flatMap(({ developerMetadata }, column) => {
      const name = developerMetadata?.[0]?.metadataValue;
      return !name || this.#peoples.includes(name) ? [column] : [];
    });
  }

  async #sort(sheet: sheets_v4.Schema$Sheet): Promise<void> {
    const { rowCount, columnCount } = this.#size(sheet);
    const range = { sheetId: this.#sheetId, startRowIndex: 1, endRowIndex: rowCount };
    const sortOrder = this.#pick(2) ? 'ASCENDING' : 'DESCENDING';
    await this.#do({ sortRange: { range, sortSpecs: [{ dimensionIndex: this.#pick(columnCount), sortOrder }] } });
  }

  #insert(dimension: string, at: number) {
    const range = { sheetId: this.#sheetId, dimension, startIndex: at, endIndex: at + 1 };
    return this.#do({ insertDimension: { range } });
  }

  async #insertRow(sheet: sheets_v4.Schema$Sheet): Promise<void> {
    await this.#insert('ROWS', this.#pick(this.#size(sheet).rowCount));
  }

  async #insertColumn(sheet: sheets_v4.Schema$Sheet): Promise<void> {
    const { columnCount } = this.#size(sheet);
    if (columnCount < this.#peoples.length + 15) await this.#insert('COLUMNS', this.#pick(columnCount));
  }

  async #moveRow(sheet: sheets_v4.Schema$Sheet): Promise<void> {
    const { rowCount } = this.#size(sheet);
    const from = this.#pick(rowCount);
    const source = { sheetId: this.#sheetId, dimension: 'ROWS', startIndex: from, endIndex: from + 1 };
    const destinationIndex = this.#pick(rowCount);
    if (destinationIndex !== from && destinationIndex !== from + 1)
      await this.#do({ moveDimension: { source, destinationIndex } });
  }

  async #typeBeside(sheet: sheets_v4.Schema$Sheet, rows: readonly SeenRow[]): Promise<void> {
    const free = this.#freeColumns(sheet);
    const row = this.#pick(Math.max(rows.length, 1));
    const column = free[this.#pick(free.length)];
    const seen = rows[row];
    if (column === undefined || !seen || seen.key === '') return;
    const old = sheet.data?.[0]?.rowData?.[row]?.values?.[column]?.formattedValue;
    if (old) this.written.delete(old);
    await this.#put(row, column, seen.key);
  }

  async #put(row: number, column: number, key: string): Promise<void> {
    const word = this.#word();
    this.written.set(word, key);
    const values = [{ userEnteredValue: { stringValue: word } }];
    const start = { sheetId: this.#sheetId, rowIndex: row, columnIndex: column };
    await this.#do({ updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } });
  }

  /** A new row of their own, written across our columns and theirs. */
  async #ownRow(sheet: sheets_v4.Schema$Sheet): Promise<void> {
    const { rowCount, columnCount } = this.#size(sheet);
    const row = this.#pick(rowCount);
    await this.#insert('ROWS', row);
    const key = (sheet.data?.[0]?.columnMetadata ?? []).findIndex(
      ({ developerMetadata }) => developerMetadata?.[0]?.metadataValue === 'key',
    );
    const columns = Array.from({ length: columnCount }, (_, column) => column).filter((column) => column !== key);
    const first = columns[this.#pick(columns.length)] ?? 0;
    const second = columns[this.#pick(columns.length)] ?? 0;
    await this.#put(row, first, '');
    if (second === first) return;
    const one = `kata-${this.#number}`;
    await this.#put(row, second, '');
    this.together.set(`kata-${this.#number}`, one);
  }

  async #note(sheet: sheets_v4.Schema$Sheet, rows: readonly SeenRow[]): Promise<void> {
    const row = this.#pick(Math.max(rows.length, 1));
    const column = this.#pick(this.#size(sheet).columnCount);
    const seen = rows[row];
    if (!seen || seen.key === '') return;
    const old = sheet.data?.[0]?.rowData?.[row]?.values?.[column]?.note;
    if (old) this.written.delete(old);
    const note = `catatan-${++this.#number}`;
    this.written.set(note, seen.key);
    const start = { sheetId: this.#sheetId, rowIndex: row, columnIndex: column };
    await this.#do({ updateCells: { start, rows: [{ values: [{ note }] }], fields: 'note' } });
  }

  async #rename(): Promise<void> {
    const title = `Cek ${this.#sheetId % 100}.${++this.#number}`;
    const properties = { sheetId: this.#sheetId, title, index: this.#pick(2), hidden: this.#pick(4) === 0 };
    await this.#do({ updateSheetProperties: { properties, fields: 'title,index,hidden' } });
  }

  async #rule(): Promise<void> {
    this.rules++;
    const ranges = [{ sheetId: this.#sheetId, startColumnIndex: 0, endColumnIndex: 1 }];
    const booleanRule = { condition: { type: 'NOT_BLANK' }, format: { textFormat: { italic: true } } };
    await this.#do({ addConditionalFormatRule: { rule: { ranges, booleanRule }, index: 0 } });
  }

  async #filter(sheet: sheets_v4.Schema$Sheet): Promise<void> {
    const range = { sheetId: this.#sheetId, startRowIndex: 0, endRowIndex: this.#size(sheet).rowCount };
    await this.#do(
      this.#pick(2) ? { setBasicFilter: { filter: { range } } } : { clearBasicFilter: { sheetId: this.#sheetId } },
    );
  }
}
