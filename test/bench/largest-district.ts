import { systemClock } from '#runtime/clock.ts';
import { readSettings } from '#runtime/settings.ts';
import { person, share } from '#support/google-person.ts';
import { openStore } from '../../functions/compose/store.ts';
import { Deployed } from '../stacks/deployed.ts';
import { GOOGLE, removeFolders, type Synthesised, synthesise } from '../stacks/synth.ts';
import type { Bench } from './main.ts';
import { type BenchRows, benchRows } from './read-and-check/rows.ts';
import { median } from './support/median.ts';

const COLUMNS = 120;
const RUNS = 3;
const TAB = 'Aksi 1';

interface Cost {
  readonly residentMb: number;
  readonly cpuSeconds: number;
}

/** The workbook as its owner types it; answers its id. */
async function typed({ grid }: BenchRows, rootUrl: string): Promise<string> {
  const { sheets, drive } = person('bappeda@uji.test', rootUrl);
  const properties = { title: grid.title, locale: grid.locale, timeZone: grid.timeZone };
  const values = (grid.tabs[0]?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? ''));
  const gridProperties = { rowCount: values.length, columnCount: COLUMNS };
  const made = await sheets.spreadsheets.create({
    requestBody: { properties, sheets: [{ properties: { title: TAB, gridProperties } }] },
  });
  const spreadsheetId = made.data.spreadsheetId ?? '';
  await sheets.spreadsheets.values.update({
    spreadsheetId,
    range: `'${TAB}'!A1`,
    valueInputOption: 'RAW',
    requestBody: { values },
  });
  await share({ sheets, drive }, spreadsheetId, GOOGLE.lanes.utama.viewer, 'reader');
  return spreadsheetId;
}

/** A pull of the workbook by the function as it is deployed, fresh from its start. */
async function pull(deployed: Deployed): Promise<Cost> {
  const now = new Date().toISOString();
  await deployed.invoke('scan-changes', { scheduledTime: now, kind: 'nightly' });
  await deployed.handOver('pulls', 'pull-district');
  const used = deployed.used.get('pull-district');
  if (!used) throw new Error('the function did not say what it used');
  return used;
}

async function measured(rows: BenchRows, stacks: Synthesised): Promise<Cost> {
  const deployed = await Deployed.open(stacks);
  try {
    const spreadsheetId = await typed(rows, `${deployed.sheets.url}/`);
    Object.assign(process.env, deployed.aws.env);
    const { registryWriter, workbooks } = openStore(
      readSettings({ ...deployed.aws.env, ...deployed.resources.env }),
      systemClock,
    );
    const district = rows.district.district.code;
    await registryWriter.add({
      spreadsheetId,
      district,
      kecamatan: [],
      office: null,
      actions: [1],
      fiscalYear: 2026,
      lane: 'utama',
      mode: 'active',
      precedence: null,
    });
    const cost = await pull(deployed);
    const head = await workbooks.get(`${district.replace('.', '')}-1`);
    if (head?.committedSeq !== 1) throw new Error('the workbook was not taken');
    return cost;
  } finally {
    await deployed.close();
  }
}

async function run(): Promise<object> {
  const rows = benchRows(COLUMNS);
  const costs: Cost[] = [];
  try {
    const stacks = await synthesise({ google: GOOGLE });
    for (let round = 0; round < RUNS; round += 1) costs.push(await measured(rows, stacks));
  } finally {
    removeFolders();
  }
  return {
    villages: rows.records.length,
    columns: COLUMNS,
    residentMb: median(costs.map(({ residentMb }) => residentMb)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

/** The workbook of the most villages through the deployed function, from its cold start to what it stored. */
const bench: Bench = { name: 'largestDistrict', run };
export default bench;
