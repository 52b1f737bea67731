import { Ajv2020 } from 'ajv/dist/2020.js';
import { Table } from 'tableschema';
import { actionJsonSchema } from '#actions/published/json-schema.ts';
import { actionTableSchema } from '#actions/published/table-schema.ts';
import { readAndCheck } from '#pipeline/read-and-check.ts';
import type { CheckContext } from '#rules/types.ts';
import type { Bench } from './main.ts';
import { type BenchRows, benchRows } from './read-and-check/rows.ts';
import { paceOf } from './support/pace.ts';
import { textTable } from './support/table.ts';

/** What most sheets have; narrower and wider ones are told beside it. */
const USUAL = 20;
const OTHERS = [4, 120];

export interface ReadAndCheckPace {
  readonly columns: number;
  readonly rows: number;
  readonly cellsPerSecond: number;
  readonly rowsPerSecond: number;
  readonly ajvRowsPerSecond: number;
  readonly tableschemaRowsPerSecond: number;
  /** Time that reading and checking takes, as multiple of bare ajv's and of tableschema's. */
  readonly timesAjv: number;
  readonly timesTableschema: number;
}

function contextOf({ district }: BenchRows): CheckContext {
  return {
    source: {
      id: 'ukur',
      spreadsheetId: 'ukur',
      district: district.district.code,
      kecamatan: [],
      office: null,
      actions: [],
      fiscalYear: 2026,
      lane: 'ukur',
      mode: 'active',
      precedence: null,
    },
    edition: '2025',
    district,
    choices: new Map(),
    today: '2026-06-30',
    previous: () => [],
    hashKey: 'ukur',
  };
}

function expectAll(rows: BenchRows, accepted: number, who: string): void {
  if (accepted !== rows.records.length) throw new Error(`${who} took ${accepted} of ${rows.records.length} rows`);
}

function ours(rows: BenchRows): () => void {
  const context = contextOf(rows);
  return () => {
    const { tables } = readAndCheck(rows.grid, context);
    expectAll(
      rows,
      tables.reduce((sum, table) => sum + table.records.length, 0),
      'readAndCheck',
    );
  };
}

/** The rows as records that were read already: ajv only validates. */
function ajvs(rows: BenchRows): () => void {
  const schema = actionJsonSchema({ ...rows.of, fields: rows.fields }, '2025');
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile({ ...schema });
  return () => expectAll(rows, rows.records.filter((record) => validate(record)).length, 'ajv');
}

/** The rows as text under their header: tableschema reads, casts and checks them. */
function tableschemas(rows: BenchRows): () => Promise<void> {
  const schema = JSON.parse(JSON.stringify(actionTableSchema({ fields: rows.fields })));
  const texts = rows.records.map((record) => rows.fields.map((field) => String(record[field.id] ?? '')));
  const source = [rows.fields.map((field) => field.id), ...texts];
  return async () => {
    const table = await Table.load(source, { schema, strict: true });
    const taken = await table.read({ keyed: true });
    expectAll(rows, taken.length, 'tableschema');
  };
}

async function paceAt(columns: number): Promise<ReadAndCheckPace> {
  const rows = benchRows(columns);
  const count = rows.records.length;
  const us = (await paceOf(ours(rows))) * count;
  const ajv = (await paceOf(ajvs(rows))) * count;
  const tableschema = (await paceOf(tableschemas(rows))) * count;
  return {
    columns,
    rows: count,
    cellsPerSecond: Math.round(us * columns),
    rowsPerSecond: Math.round(us),
    ajvRowsPerSecond: Math.round(ajv),
    tableschemaRowsPerSecond: Math.round(tableschema),
    timesAjv: ajv / us,
    timesTableschema: tableschema / us,
  };
}

interface ReadAndCheck extends ReadAndCheckPace {
  readonly others: readonly ReadAndCheckPace[];
}

/** Reading and checking beside bare ajv and tableschema, on the same rows in the same run. */
async function run(): Promise<ReadAndCheck> {
  const usual = await paceAt(USUAL);
  const others: ReadAndCheckPace[] = [];
  for (const columns of OTHERS) others.push(await paceAt(columns));
  return { ...usual, others };
}

const WHAT_EACH_DOES = [
  'ours: cells of a grid, as the sheet shows them, to judged records: privacy step, table located, action and columns',
  '  recognised, values typed, places resolved, all rules, records',
  'ajv: records that are typed already, against the compiled JSON Schema of the same fields; nothing is read',
  'tableschema: texts under their header to records of the right types, with the constraints of its fields',
];

function lines({ others, ...usual }: ReadAndCheck): string {
  const paces = [...others, usual].toSorted((a, b) => a.columns - b.columns);
  const head = ['columns', 'cells/s', 'rows/s', 'ajv rows/s', 'tableschema rows/s', 'time: ajv = 1', 'tableschema = 1'];
  const rows = paces.map((pace) => [
    String(pace.columns),
    pace.cellsPerSecond.toLocaleString('en'),
    pace.rowsPerSecond.toLocaleString('en'),
    pace.ajvRowsPerSecond.toLocaleString('en'),
    pace.tableschemaRowsPerSecond.toLocaleString('en'),
    pace.timesAjv.toFixed(2),
    pace.timesTableschema.toFixed(3),
  ]);
  const about = `one core (processor time), ${usual.rows} rows, medians after a warm-up`;
  return [about, ...WHAT_EACH_DOES, textTable([head, ...rows])].join('\n');
}

const bench: Bench = {
  name: 'readAndCheck',
  run,
  text: (figures) => lines(figures as ReadAndCheck),
};
export default bench;
