import { parseArgs } from 'node:util';
import { readAndCheckBench, readAndCheckLines } from './read-and-check/bench.ts';
import { machine, machineLine } from './support/machine.ts';

// Every bench by its name in the JSON document; `npm run bench -- NAME` runs one alone.
const BENCHES = {
  readAndCheck: async () => {
    const result = await readAndCheckBench();
    return { result, lines: readAndCheckLines(result) };
  },
} as const;

type BenchName = keyof typeof BENCHES;

function isBench(name: string): name is BenchName {
  return name in BENCHES;
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const chosen = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
const document: Record<string, unknown> = { machine: machine() };
if (!values.json) console.log(machineLine(machine()));
for (const name of chosen) {
  if (!isBench(name)) throw new RangeError(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
  const { result, lines } = await BENCHES[name]();
  document[name] = result;
  if (!values.json) console.log(`\n${lines}`);
}
if (values.json) console.log(JSON.stringify(document));
