// @ts-check
/** @import { SheetResource } from './types.d.ts' */
import { quoted } from './a1.js';
import { call } from './api.js';

/** Of each tab so much is compared: enough to notice that something was written there. */
const LOOKED_AT = 'A1:Z60';
const MOST_TABS = 30;

/** Notices which tabs besides the one in sight changed. */
export class TabWatch {
  /** @param {string} workbook */
  constructor(workbook) {
    this.workbook = workbook;
    /** @type {Map<number, string>} */
    this.shown = new Map();
    /** @type {Set<number>} tabs that changed since they were last in sight */
    this.changed = new Set();
  }

  /** @param {SheetResource[]} sheets @param {number} inSight */
  async look(sheets, inSight) {
    const watched = sheets.slice(0, MOST_TABS);
    /** @type {[string, string][]} */
    const ranges = watched.map(({ properties }) => ['ranges', `${quoted(properties.title)}!${clip(properties)}`]);
    const path = `v4/spreadsheets/${encodeURIComponent(this.workbook)}/values:batchGet`;
    const { valueRanges = [] } = await call(path, { query: ranges });
    watched.forEach(({ properties: { sheetId } }, at) => {
      const shown = JSON.stringify(valueRanges[at]?.values ?? []);
      const before = this.shown.get(sheetId);
      if (before !== undefined && before !== shown && sheetId !== inSight) this.changed.add(sheetId);
      this.shown.set(sheetId, shown);
    });
    this.changed.delete(inSight);
  }
}

/** A range may not reach beyond the tab. @param {SheetResource['properties']} properties */
function clip({ gridProperties }) {
  const { rowCount = 1000, columnCount = 26 } = gridProperties ?? {};
  if (rowCount >= 60 && columnCount >= 26) return LOOKED_AT;
  return `A1:${String.fromCharCode(64 + Math.min(columnCount, 26))}${Math.min(rowCount, 60)}`;
}
