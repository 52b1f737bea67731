import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '#functions/compose/store.ts';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { startFaultProxy } from '#local/aws/fault-proxy.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import { publishProvinces, runScan } from '#local/round.ts';
import type { SampleWorkbook } from '#local/samples/types.ts';
import { seedProvince } from '#local/seed.ts';
import { startSystem } from '#local/system.ts';
import { fileClock } from '#runtime/clock.ts';
import { readSettings } from '#runtime/settings.ts';
import { startSheetsServer } from '#sheets-server/server.ts';
import { chosenSamples, NO_QUOTA, provincesOf } from '#support/sample-round.ts';
import { endState } from './end-state.ts';
import { die, type KillPoint, killer } from './killer.ts';

// The whole system in one process over a data folder: with --seed it sets up workbooks, else it runs one round and writes
// down what that came to. With --kill it ends itself by SIGKILL at that point, or at the end if it did not come there.
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    samples: { type: 'string' },
    seed: { type: 'boolean' },
    kill: { type: 'string' },
  },
});
const data = values.data ?? '';
const point = values.kill === undefined ? null : (JSON.parse(values.kill) as KillPoint);
const keys = (values.samples ?? '').split(',');

quietLogs(process.env);
const clockFile = join(data, 'clock');
const clock = fileClock(clockFile);
const deadly = killer(point);
const sheets = await startSheetsServer({ dataDir: join(data, 'sheets'), clock: () => clock.now() });
const google = await startFaultProxy({ ...deadly.hooks, target: sheets.url });
const system = await startSystem({
  dataDir: data,
  clock,
  aws: null,
  google: google.url,
  awsHooks: deadly.hooks,
  settings: { ...NO_QUOTA, AKSI8_CLOCK_FILE: clockFile },
});
const settings = readSettings();
const store = openStore(settings, clock);
if (values.seed) {
  const control = { url: sheets.url, token: sheets.controlToken };
  for (const { province, samples } of chosenSamples(keys))
    await seedProvince(province, control, store.registryWriter, () => {}, samples.map(small));
} else {
  await runScan(system, clock, true);
  const plan = composePlan(settings);
  const deps = { clock, freeze: plan, summaries: plan.summaries, objects: store.objects };
  await publishProvinces(provincesOf(keys), system, deps);
  if (point) die();
  deadly.disarm();
  writeFileSync(join(data, 'requests.json'), JSON.stringify(deadly.seen));
  writeFileSync(join(data, 'end.json'), JSON.stringify(await endState(system.env, sheets.url)));
}
await system.close();
await google.close();
await sheets.close();

/** Without the tabs that take long to read and say nothing new. */
function small(sample: SampleWorkbook): SampleWorkbook {
  return { ...sample, tabs: sample.tabs.filter(({ rows }) => rows.length < 50) };
}
