// @ts-check

/** Where rows or columns begin, in pixels from the first. */
export class Axis {
  /** @param {readonly number[]} sizes in pixels, 0 = hidden */
  constructor(sizes) {
    this.offsets = new Float64Array(sizes.length + 1);
    let at = 0;
    sizes.forEach((size, index) => {
      this.offsets[index] = at;
      at += size;
    });
    this.offsets[sizes.length] = at;
    this.count = sizes.length;
  }

  /** Where an index begins; one behind the last gives the end. @param {number} index */
  start(index) {
    return this.offsets[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** @param {number} index */
  size(index) {
    return this.start(index + 1) - this.start(index);
  }

  get length() {
    return this.start(this.count);
  }

  /** The index that lies at a pixel, kept within the axis. @param {number} pixel */
  indexAt(pixel) {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The next visible index in a direction; the same one where there is none.
   * @param {number} index @param {number} step 1 or -1
   */
  next(index, step) {
    for (let at = index + step; at >= 0 && at < this.count; at += step) if (this.size(at) > 0) return at;
    return index;
  }
}
