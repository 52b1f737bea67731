// @ts-check
/** @import { Box, CellData, SheetResource } from './types.d.ts' */
import { boxName, quoted } from './a1.js';
import { call } from './api.js';
import { wholeSheet } from './workbook.js';

const CELL_FIELDS =
  'userEnteredValue,effectiveValue,formattedValue,note,hyperlink,textFormatRuns,dataValidation,' +
  'effectiveFormat(backgroundColor,backgroundColorStyle,borders,horizontalAlignment,verticalAlignment,wrapStrategy,numberFormat,textFormat)';
const FIELDS = `sheets(properties.sheetId,data(startRow,startColumn,rowData.values(${CELL_FIELDS})))`;

/** A tab of at most so many cells comes in one piece; a larger one in blocks, as they come into view. */
const WHOLE_UP_TO = 30_000;
const BLOCK_ROWS = 128;
const BLOCK_COLUMNS = 32;
const BLOCKS_AT_ONCE = 12;

/** The cells of one tab, loaded block by block and kept until newer ones are there. */
export class Cells {
  /** @param {string} workbook @param {SheetResource} sheet */
  constructor(workbook, sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    const { bottom, right } = wholeSheet(sheet);
    const whole = bottom * right <= WHOLE_UP_TO;
    this.blockRows = whole ? bottom : BLOCK_ROWS;
    this.blockColumns = whole ? right : BLOCK_COLUMNS;
    /** @type {Map<string, {generation: number, rows: CellData[][]}>} */
    this.blocks = new Map();
    this.generation = 1;
  }

  /** @param {number} row @param {number} column @returns {CellData | undefined} */
  at(row, column) {
    const block = this.blocks.get(this.#key(Math.floor(row / this.blockRows), Math.floor(column / this.blockColumns)));
    return block?.rows[row % this.blockRows]?.[column % this.blockColumns];
  }

  /** Whether a cell shows nothing and holds nothing. @param {number} row @param {number} column */
  isEmpty(row, column) {
    const cell = this.at(row, column);
    return !cell?.formattedValue && !cell?.dataValidation;
  }

  /** From now on every block is old; it is shown until it comes anew. @param {SheetResource} sheet */
  renew(sheet) {
    this.sheet = sheet;
    this.generation += 1;
  }

  /**
   * Loads what an area lacks.
   * @param {Box} area
   * @returns {Promise<Box[]>} the areas that came
   */
  async load(area) {
    const lacking = this.#lacking(area);
    const { generation } = this;
    for (let at = 0; at < lacking.length; at += BLOCKS_AT_ONCE) {
      await this.#fetch(lacking.slice(at, at + BLOCKS_AT_ONCE), generation);
    }
    return lacking.map(({ box }) => box);
  }

  /** @param {Box} area */
  #lacking(area) {
    const { bottom, right } = wholeSheet(this.sheet);
    const found = [];
    const lastRow = Math.min(area.bottom, bottom);
    const lastColumn = Math.min(area.right, right);
    for (let y = Math.floor(area.top / this.blockRows); y * this.blockRows < lastRow; y++) {
      for (let x = Math.floor(area.left / this.blockColumns); x * this.blockColumns < lastColumn; x++) {
        const key = this.#key(y, x);
        if (this.blocks.get(key)?.generation === this.generation) continue;
        const [top, left] = [y * this.blockRows, x * this.blockColumns];
        const box = {
          top,
          left,
          bottom: Math.min(top + this.blockRows, bottom),
          right: Math.min(left + this.blockColumns, right),
        };
        found.push({ key, box });
      }
    }
    return found;
  }

  /** @param {{key: string, box: Box}[]} wanted @param {number} generation */
  async #fetch(wanted, generation) {
    if (wanted.length === 0) return;
    const { sheetId, title } = this.sheet.properties;
    /** @type {[string, string][]} */
    const ranges = wanted.map(({ box }) => ['ranges', `${quoted(title)}!${boxName(box)}`]);
    const answer = await call(`v4/spreadsheets/${encodeURIComponent(this.workbook)}`, {
      query: [...ranges, ['fields', FIELDS]],
    });
    /** @type {SheetResource | undefined} */
    const sheet = answer.sheets?.find((/** @type {SheetResource} */ one) => (one.properties?.sheetId ?? 0) === sheetId);
    wanted.forEach(({ key }, index) => {
      const rows = (sheet?.data?.[index]?.rowData ?? []).map(({ values }) => values ?? []);
      this.blocks.set(key, { generation, rows });
    });
  }

  /** @param {number} y @param {number} x */
  #key(y, x) {
    return `${y}:${x}`;
  }
}
