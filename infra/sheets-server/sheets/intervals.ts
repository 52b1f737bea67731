import type { IntervalMap } from '../formula/shift-references.ts';

/** `count` new places before `at`; an interval that `at` lies within grows. */
export const inserted =
  (at: number, count: number): IntervalMap =>
  (start, end) => [start >= at ? start + count : start, end > at ? end + count : end];

/** The places from `from` up to `to` go. */
export const deleted =
  (from: number, to: number): IntervalMap =>
  (start, end) => {
    const count = to - from;
    const place = (index: number) => (index <= from ? index : index >= to ? index - count : from);
    const [a, b] = [place(start), place(end)];
    return a < b ? [a, b] : null;
  };

/** The places from `from` up to `to` move before `target`, counted before the move. */
export const moved = (from: number, to: number, target: number): IntervalMap => {
  const count = to - from;
  const place = (index: number): number => {
    if (index >= from && index < to) return target > from ? index - from + target - count : index - from + target;
    if (target > from) return index >= to && index < target ? index - count : index;
    return index >= target && index < from ? index + count : index;
  };
  return (start, end) => {
    if (end - start === 1 || (start >= from && end <= to)) return [place(start), place(end - 1) + 1];
    // A longer interval keeps its ends, as far as they are not what moved.
    const first = start >= from && start < to ? Math.min(to, end - 1) : start;
    const last = end - 1 >= from && end - 1 < to ? Math.max(from - 1, first) : end - 1;
    const [a, b] = [place(first), place(last)];
    return [Math.min(a, b), Math.max(a, b) + 1];
  };
};

export const unmoved: IntervalMap = (start, end) => [start, end];
