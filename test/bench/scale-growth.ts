import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench } from './main.ts';
import type { Point } from './scale-growth-step.ts';
import { textTable } from './support/table.ts';

/**
 * Workbooks, up to one a kecamatan, which is all that there is; and how many times as fast as the real minute the quota is.
 * The last is more than two processors can follow: there the machine is the limit, and what one workbook costs is what
 * counts.
 */
const STEPS: readonly (readonly [workbooks: number, scale: number])[] = [
  [100, 10],
  [514, 20],
  [2_000, 30],
  [7_285, 60],
];

async function pullApart(size: number, scale: number): Promise<Point> {
  const args = [join(import.meta.dirname, 'scale-growth-step.ts'), String(size), String(scale)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout);
}

/** A pull of everything, from a hundred workbooks to one a kecamatan: what grows, and how. */
const bench: Bench = {
  name: 'growth',
  async run() {
    const curve: Point[] = [];
    for (const [size, scale] of STEPS) {
      const point = await pullApart(size, scale);
      curve.push(point);
      // Told at once: the next step may take long, or fail.
      console.error(`growth: ${JSON.stringify(point)}`);
    }
    return { curve };
  },
  text(figures: object): string {
    const { curve } = figures as { curve: readonly Point[] };
    const names = Object.keys(curve[0] ?? {}) as (keyof Point)[];
    const rows = names.map((name) => [
      name,
      ...curve.map((point) => (point[name] === null ? '–' : String(Number(point[name].toPrecision(4))))),
    ]);
    return textTable(rows);
  },
};
export default bench;
