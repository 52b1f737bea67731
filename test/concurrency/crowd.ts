import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '#functions/compose/store.ts';
import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { makeWorkbooks } from '#local/control.ts';
import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import { random } from '#local/samples/random.ts';
import { type LocalSystem, startSystem } from '#local/system.ts';
import type { ScanOutcome } from '#pipeline/scan-changes.ts';
import { districts } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { readSettings } from '#runtime/settings.ts';
import { type Person, person } from '#support/google-person.ts';
import { NO_QUOTA } from '#support/sample-round.ts';
import { thinId, thinSource, thinWorkbooks } from '../bench/scale-thin.ts';

quietLogs(process.env);

/** What a person typed as measured children of one village: a figure, or something that is none. */
export type Typed = number | 'banyak';
const ROWS = 4;
const FIRST_ROW = 4;
const FIRST_FIGURE = 96;
/** Between two edits, so that they fall into every step of a round. */
const PAUSE_MS = 40;

export interface CrowdOptions {
  readonly districts: number;
  readonly workers: number;
  readonly edits: number;
  readonly seed: string;
}

/** Many districts whose people type while many workers read and answer; messages come twice now and then. */
export class Crowd {
  readonly system: LocalSystem;
  readonly #options: CrowdOptions;
  readonly #codes: readonly string[];
  readonly #people: Person;
  readonly #sheets: ReadonlyMap<string, Typed[]>;

  private constructor(system: LocalSystem, options: CrowdOptions) {
    this.system = system;
    this.#options = options;
    this.#codes = districts.slice(0, options.districts).map(({ code }) => code);
    this.#people = person(DISTRICTS, system.googleUrl);
    this.#sheets = new Map(this.#codes.map((code) => [code, typedAtFirst()]));
  }

  static async open(options: CrowdOptions): Promise<Crowd> {
    const rng = random(`${options.seed}/doubled`);
    const system = await startSystem({
      dataDir: null,
      clock: realClock,
      aws: null,
      google: null,
      workers: options.workers,
      settings: { ...NO_QUOTA, AKSI8_QUIET_MS: '0' },
      // The queue has taken the messages, the sender does not learn of it and sends them again.
      awsHooks: {
        after: ({ operation }) => (operation === 'SQS.SendMessageBatch' && rng.chance(0.05) ? 'drop' : undefined),
      },
    });
    const crowd = new Crowd(system, options);
    await crowd.#make();
    return crowd;
  }

  get store() {
    return openStore(readSettings(), realClock);
  }

  async #make(): Promise<void> {
    const control = { url: this.system.googleUrl, token: this.system.sheets?.controlToken ?? '' };
    await makeWorkbooks(control, thinWorkbooks().slice(0, this.#codes.length));
    const { registryWriter } = this.store;
    for (const district of this.#codes) await registryWriter.add(thinSource(district));
  }

  /** People type, one scan follows the other, and the queues are worked, all at the same time. */
  async run(): Promise<void> {
    this.system.poller.start();
    let isTyping = true;
    const typing = this.#typeAll().finally(() => {
      isTyping = false;
    });
    while (isTyping) await this.#scan();
    await typing;
  }

  async #typeAll(): Promise<void> {
    const rng = random(`${this.#options.seed}/typed`);
    for (let left = this.#options.edits; left > 0; left--) {
      const value: Typed = rng.chance(0.2) ? 'banyak' : rng.whole(50, FIRST_FIGURE);
      await this.#type(rng.pick(this.#codes), rng.whole(0, ROWS - 1), value);
      await sleep(rng.whole(0, PAUSE_MS));
    }
  }

  async #type(code: string, row: number, value: Typed): Promise<void> {
    const range = `'Aksi 7'!E${FIRST_ROW + row}`;
    const body = { spreadsheetId: thinId(code), range, valueInputOption: 'RAW' };
    await this.#people.sheets.spreadsheets.values.update({ ...body, requestBody: { values: [[value]] } });
    const sheet = this.#sheets.get(code);
    if (sheet) sheet[row] = value;
  }

  /** Scans until one finds nothing to do and nothing waits; answers how many it took. */
  async rest(atMost: number): Promise<number> {
    for (let scans = 1; scans <= atMost; scans++) {
      const { requested, resent } = await this.#scan();
      const waited = await this.#emptied();
      if (requested + resent === 0 && !waited) return scans;
    }
    throw new Error('it does not come to rest');
  }

  /** Whether anything had to be waited for. */
  async #emptied(): Promise<boolean> {
    let waited = false;
    const isAnything = async () =>
      (await this.system.poller.states()).some(({ visible, inFlight, delayed }) => visible + inFlight + delayed > 0);
    while (await isAnything()) {
      waited = true;
      await sleep(50);
    }
    return waited;
  }

  async #scan(): Promise<ScanOutcome> {
    // All workers share one process here: a scan may take long.
    const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: 900_000, clock: realClock });
    const scheduledTime = new Date(realClock.now()).toISOString();
    return (await this.system.functions.scanChanges({ scheduledTime }, context)) as ScanOutcome;
  }

  async deadLetters(): Promise<number> {
    return (await this.system.poller.states()).reduce((sum, { dead }) => sum + dead, 0);
  }

  /** What stands in the sheets, as the people who typed it know. */
  model(): ReadonlyMap<string, readonly Typed[]> {
    return this.#sheets;
  }

  sources(): Promise<readonly Source[]> {
    return this.store.registry.list();
  }

  /** Measured children of each village as the table has them in force, in the order of the sheet; null where refused. */
  async stored(source: Source): Promise<readonly (number | null)[]> {
    const { workbooks } = this.store;
    const state = await workbooks.get(source.id);
    const heads = await workbooks.heads(source.id, Object.values(state?.heads ?? {}));
    const rows = await Promise.all(heads.map(({ table, manifest }) => workbooks.rows(source.id, table, manifest)));
    // A village's children to be measured are 120 and one more in each row.
    const inOrder = rows.flat().sort((a, b) => Number(a.values.sasaran) - Number(b.values.sasaran));
    return inOrder.map(({ values }) => (typeof values.diukur === 'number' ? values.diukur : null));
  }

  /** Cells that are open findings because they hold no number. */
  async texts(source: Source): Promise<number> {
    const { workbooks } = this.store;
    const state = await workbooks.get(source.id);
    const findings = await workbooks.findings(source.id, state?.findings ?? '');
    const ours = findings.filter(({ finding }) => finding.rule === 'not-a-number');
    // More than a few in one column are told of together.
    return ours.reduce((sum, { finding }) => sum + finding.count, 0);
  }

  /** Everything that *Validasi* shows. */
  async answer(source: Source): Promise<string> {
    const { spreadsheetId } = source;
    const { data } = await this.#people.sheets.spreadsheets.values.get({ spreadsheetId, range: 'Validasi!A1:H60' });
    return (data.values ?? []).flat().join(' ');
  }

  /** What Google was asked by us, and how often it refused. */
  asked(): { readonly reads: number; readonly writes: number; readonly tooManyRequests: number } {
    const counters = this.system.sheets?.requestLog.counters() ?? {};
    const of = (kind: string) => counters[`${kind} ${ROBOT}`] ?? 0;
    const refused = Object.keys(counters).filter((key) => key.endsWith(' 429'));
    const tooManyRequests = refused.reduce((sum, key) => sum + (counters[key] ?? 0), 0);
    return { reads: of('sheets.read'), writes: of('sheets.write'), tooManyRequests };
  }

  close(): Promise<void> {
    return this.system.close();
  }
}

function typedAtFirst(): Typed[] {
  return Array.from({ length: ROWS }, (_, at) => FIRST_FIGURE + at);
}
