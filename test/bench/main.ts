import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reachTable } from './reach.ts';
import { measure, runApart } from './run-apart.ts';
import { machine, machineLine } from './support/machine.ts';

export interface Bench {
  /** Its key in the document; several where one run measures several things, and `run` answers an object by these keys. */
  readonly name: string | readonly string[];
  run(): Promise<object>;
  /** How a person reads the figures; else they are printed by their names. */
  text?(figures: object): string;
}

/** Files beside this one, in the order in which they run; those of one line side by side, for one of them mostly waits. */
const BENCHES: readonly (readonly string[])[] = [
  ['read-and-check.ts'],
  ['largest-district.ts'],
  ['cold-start.ts'],
  ['scale-national-pull.ts', 'scale-answer.ts'],
  ['scale-national-pull-real.ts'],
  ['scale-storage.ts'],
  ['scale-cost.ts'],
  ['scale-growth.ts'],
];

/** Takes as long as all the others together; run when it is named. */
const WHEN_NAMED = 'scale-growth.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, one: { type: 'string' } },
  allowPositionals: true,
});

type Results = Record<string, object | string | number>;

/** What it measured goes into `results`; one that fails takes no other along. */
async function runInto(results: Results, file: string): Promise<void> {
  const began = performance.now();
  try {
    const { figures, text } = await runApart(join(import.meta.dirname, 'main.ts'), file);
    Object.assign(results, figures);
    if (!values.json) console.log(text);
    console.error(`${file}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    results.failed = { ...(results.failed as object | undefined), [file]: why };
    console.error(`${file} failed: ${why}`);
    process.exitCode = 1;
  }
}

async function runAll(wanted: readonly string[]): Promise<void> {
  const began = performance.now();
  const results: Results = { machine: machine() };
  if (!values.json) console.log(machineLine(machine()));
  const isWanted = (file: string) =>
    wanted.length === 0 ? file !== WHEN_NAMED : wanted.some((word) => file.includes(word));
  for (const together of BENCHES) await Promise.all(together.filter(isWanted).map((file) => runInto(results, file)));
  results.seconds = (performance.now() - began) / 1000;
  console.log(values.json ? JSON.stringify(results, null, 1) : reachTable(results));
}

if (values.one === undefined) await runAll(positionals);
else await measure(((await import(join(import.meta.dirname, values.one))) as { default: Bench }).default);
