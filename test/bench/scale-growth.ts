import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Point } from './scale-growth-step.ts';
import { textTable } from './support/table.ts';

/** Up to one workbook a kecamatan, which is all that there is. */
const SIZES = [100, 514, 2_000, 7_285];
async function pullApart(size: number): Promise<Point> {
  const program = join(import.meta.dirname, 'scale-growth-step.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(size)], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout);
}

/** A pull of everything, from a hundred workbooks to one a kecamatan: what grows, and how. */
const bench = {
  name: 'growth',
  async run() {
    const curve: Point[] = [];
    for (const size of SIZES) curve.push(await pullApart(size));
    return { curve };
  },
  text(figures: object): string {
    const { curve } = figures as { curve: readonly Point[] };
    const names = Object.keys(curve[0] ?? {}) as (keyof Point)[];
    const rows = curve.map((point) => names.map((name) => String(Number(point[name].toPrecision(4)))));
    return textTable([[...names], ...rows]);
  },
};
export default bench;
