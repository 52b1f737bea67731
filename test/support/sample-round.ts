import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#functions/compose/store.ts';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import type { ProxyHooks } from '#local/aws/fault-proxy.ts';
import { readState, type StoredState } from '#local/aws/state.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import { publishProvinces, runScan } from '#local/round.ts';
import { sampleId } from '#local/samples/describe.ts';
import { samplesOf, seedProvince } from '#local/seed.ts';
import { type LocalSystem, startSystem } from '#local/system.ts';
import type { ScanOutcome } from '#pipeline/scan-changes.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { readSettings } from '#runtime/settings.ts';
import { type Person, person } from './google-person.ts';
import { SetClock } from './set-clock.ts';

quietLogs(process.env);

/** Time stands still between moves: no slot of the quota would ever come free again. */
export const NO_QUOTA = {
  AKSI8_READS_PER_MINUTE: '6000000',
  AKSI8_WRITES_PER_MINUTE: '6000000',
  AKSI8_DRIVE_PER_MINUTE: '6000000',
  AKSI8_PROJECT_READS_PER_MINUTE: '60000000',
  AKSI8_PROJECT_WRITES_PER_MINUTE: '60000000',
};

export function provincesOf(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.map((key) => key.slice(0, 2)))].sort();
}

/** The sample workbooks of some districts (`62.12`) or parts of one (`62.06.01`), by province. */
export function chosenSamples(keys: readonly string[]) {
  return provincesOf(keys).map((province) => ({
    province,
    samples: samplesOf(province).filter(({ key }) => keys.includes(key)),
  }));
}

/** Whole rounds over a few sample workbooks: the system of `npm start`, on a clock that is set. */
export class SampleRound {
  readonly clock: SetClock;
  readonly system: LocalSystem;
  /** Who owns all sample workbooks. */
  readonly district: Person;
  readonly folder: string;
  readonly #provinces: readonly string[];

  private constructor(parts: { folder: string; clock: SetClock; system: LocalSystem; provinces: readonly string[] }) {
    this.folder = parts.folder;
    this.clock = parts.clock;
    this.system = parts.system;
    this.district = person(DISTRICTS, parts.system.googleUrl);
    this.#provinces = parts.provinces;
  }

  static async open(
    keys: readonly string[],
    awsHooks: ProxyHooks = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<SampleRound> {
    const folder = mkdtempSync(join(tmpdir(), 'aksi8-round-'));
    const clock = new SetClock(join(folder, 'clock'), '2026-09-07T03:00:00Z');
    const settings = { ...NO_QUOTA, AKSI8_CLOCK_FILE: clock.file, ...more };
    const system = await startSystem({ dataDir: folder, clock, aws: null, google: null, awsHooks, settings });
    const { registryWriter } = openStore(readSettings(), clock);
    const control = { url: system.googleUrl, token: system.sheets?.controlToken ?? '' };
    const chosen = chosenSamples(keys);
    for (const { province, samples } of chosen)
      await seedProvince(province, control, registryWriter, () => {}, samples);
    return new SampleRound({ folder, clock, system, provinces: chosen.map(({ province }) => province) });
  }

  get store() {
    return openStore(readSettings(), this.clock);
  }

  scan(): Promise<ScanOutcome> {
    return runScan(this.system, this.clock, false);
  }

  /** A scan, every queue worked, and the provinces' workbooks published. */
  async round(): Promise<{ scan: ScanOutcome; summaries: readonly ProvinceSummary[] }> {
    const plan = composePlan(readSettings());
    const scan = await this.scan();
    const summaries = await publishProvinces(this.#provinces, this.system, {
      clock: this.clock,
      freeze: plan,
      summaries: plan.summaries,
      objects: this.store.objects,
    });
    return { scan, summaries };
  }

  state(): Promise<StoredState> {
    return readState(this.system.env);
  }

  /** The workbook item of a sample. */
  async workbook(key: string): Promise<WorkbookState | null> {
    const source = (await this.store.registry.list()).find((each) => each.spreadsheetId === sampleId(key));
    return source ? this.store.workbooks.get(source.id) : null;
  }

  /** What Google was asked by our account since the last time: kind of quota → requests. */
  takeRequests(): Record<string, number> {
    const log = this.system.sheets?.requestLog;
    const ours = (log?.entries() ?? []).filter(({ account }) => account === ROBOT);
    const kinds = Map.groupBy(ours, ({ kind }) => kind);
    log?.clear();
    return Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]));
  }

  /** What a person sees in a range of a sample workbook. */
  async shown(key: string, range: string): Promise<string[][]> {
    const spreadsheetId = sampleId(key);
    const answer = await this.district.sheets.spreadsheets.values.get({ spreadsheetId, range });
    return (answer.data.values ?? []) as string[][];
  }

  async type(key: string, range: string, values: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.district.sheets.spreadsheets.values.update({
      spreadsheetId: sampleId(key),
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: values.map((row) => [...row]) },
    });
  }

  async close(): Promise<void> {
    await this.system.close();
    rmSync(this.folder, { recursive: true });
  }
}
