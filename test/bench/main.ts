import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { machine, machineLine } from './support/machine.ts';

export interface Bench {
  readonly name: string;
  run(): Promise<object>;
  /** How a person reads the figures; else they are printed by their names. */
  text?(figures: object): string;
}

/** Files beside this one, in the order in which they run. */
const BENCHES: readonly string[] = [
  'read-and-check.ts',
  'largest-district.ts',
  'cold-start.ts',
  'scale-national-pull.ts',
  'scale-national-pull-changed.ts',
  'scale-national-pull-real.ts',
  'scale-quiet-scan.ts',
  'scale-storage.ts',
  'scale-cost.ts',
  'scale-answer.ts',
  'scale-growth.ts',
];

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, one: { type: 'string' } },
  allowPositionals: true,
});

async function load(file: string): Promise<Bench> {
  return ((await import(join(import.meta.dirname, file))) as { default: Bench }).default;
}

/** In a process of its own: functions read their settings once, and memory and processor time are counted apart. */
async function runApart(file: string): Promise<readonly [string, object, string]> {
  const args = [...process.execArgv, join(import.meta.dirname, 'main.ts'), '--one', file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as [string, object, string];
}

function line(figures: object): string {
  const shown = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : JSON.stringify(value));
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join('  ');
}

async function runAll(wanted: readonly string[]): Promise<void> {
  const results: Record<string, unknown> = { machine: machine() };
  if (!values.json) console.log(machineLine(machine()));
  for (const file of BENCHES) {
    if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
    const [name, figures, text] = await runApart(file);
    results[name] = figures;
    if (!values.json) console.log(`${name}\n${text}`);
  }
  if (values.json) console.log(JSON.stringify(results, null, 1));
}

if (values.one === undefined) await runAll(positionals);
else {
  const bench = await load(values.one);
  const figures = await bench.run();
  const text = bench.text?.(figures) ?? `  ${line(figures)}`;
  process.stdout.write(JSON.stringify([bench.name, figures, text]));
}
