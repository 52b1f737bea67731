// @ts-check
/** @import { Box, Spot } from './types.d.ts' */
/** @import { Layout } from './layout.js' */

/** The cell that is active and the corner to which the selection stretches. */
export class Selection {
  constructor() {
    /** @type {Spot} */
    this.active = { row: 0, column: 0 };
    /** @type {Spot} */
    this.corner = { row: 0, column: 0 };
  }

  /** @param {Spot} spot @param {boolean} [stretch] */
  moveTo(spot, stretch = false) {
    this.corner = { ...spot };
    if (!stretch) this.active = { ...spot };
  }

  /** @param {Box} box */
  take({ top, left, bottom, right }) {
    this.active = { row: top, column: left };
    this.corner = { row: bottom - 1, column: right - 1 };
  }

  /** The area that is selected, merges in it whole. @param {Layout} layout @returns {Box} */
  box(layout) {
    const from = layout.boxAt(this.active.row, this.active.column);
    const to = layout.boxAt(this.corner.row, this.corner.column);
    return {
      top: Math.min(from.top, to.top),
      left: Math.min(from.left, to.left),
      bottom: Math.max(from.bottom, to.bottom),
      right: Math.max(from.right, to.right),
    };
  }
}
