import { sentenceId } from '#findings/sentences/id.ts';
import type { FeedbackOutcome } from '#pipeline/feedback/deps.ts';
import { giveFeedback } from '#pipeline/give-feedback.ts';
import type { FeedbackMessage, PullMessage } from '#pipeline/ports.ts';
import { pullDistrict } from '#pipeline/pull-district.ts';
import { judge } from '#pipeline/read-and-check.ts';
import { requestRead } from '#pipeline/transitions/requests.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import { smallDistrict, source } from '#support/reading.ts';
import { districtTabs } from '#tabs/district-tabs.ts';
import { MemoryStore } from '../pipeline/memory-store.ts';
import { shown, type, type World } from './world.ts';

export type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Pull and feedback of one district's workbook in the Sheets server: only table, bucket and queues are in memory. */
export class DistrictLoop {
  readonly store = new MemoryStore();
  readonly #usual = this.store.queue<PullMessage>('pull');
  readonly #recheck = this.store.queue<PullMessage>('recheck');
  readonly #feedback = this.store.queue<FeedbackMessage>('feedback');
  readonly #world: World;
  readonly #district: DistrictIndex;
  readonly source: Source;
  readonly id: string;
  #runs = 0;

  private constructor(world: World, id: string, district: DistrictIndex, changes: Partial<Source>) {
    this.#world = world;
    this.#district = district;
    this.id = id;
    this.source = source({ mode: 'active', spreadsheetId: id, lane: 'satu', ...changes });
    this.store.sources.set(this.source.id, this.source);
  }

  static async open(
    world: World,
    sheets: Sheets,
    district = smallDistrict(),
    changes: Partial<Source> = {},
  ): Promise<DistrictLoop> {
    const id = await world.workbook(Object.keys(sheets));
    for (const [title, rows] of Object.entries(sheets)) await typeRaw(world, id, title, rows);
    return new DistrictLoop(world, id, district, changes);
  }

  /** Somebody asks; one pull and whatever follows from it. */
  async round(between: () => Promise<void> = async () => {}): Promise<readonly FeedbackOutcome[]> {
    this.#world.clock.ms += 60_000;
    const at = new Date(this.#world.clock.ms).toISOString();
    const request = { at, reason: 'admin', seen: null, sentAt: at } as const;
    await this.store.workbooks.change(this.source.id, (state) => requestRead(state, request));
    await this.#recheck.send([{ schema: 1, source: this.source.id, sent: at }]);
    const answers: FeedbackOutcome[] = [];
    for (let turn = 0; turn < 60; turn++) {
      const pull = this.#recheck.waiting.shift() ?? this.#usual.waiting.shift();
      if (pull) await this.#pull(pull);
      if (turn === 0) await between();
      const asked = this.#feedback.waiting.shift();
      if (asked) answers.push(await this.#answer(asked));
      if (!pull && !asked) return answers;
    }
    throw new Error('the queues never run empty');
  }

  get #common() {
    const { registry, workbooks } = this.store;
    const districts = { district: () => this.#district };
    const pulls = { usual: this.#usual, recheck: this.#recheck };
    const common = { clock: this.#world.clock, registry, workbooks, districts, pulls, feedback: this.#feedback };
    return { ...common, hashKey: 'a key for tests', judge };
  }

  #pull(message: PullMessage) {
    const { registryWriter, snapshots } = this.store;
    const { reader } = this.#world.google;
    const ruleBook = { rules: '1', editions: '1', regions: '1' };
    return pullDistrict(message, { ...this.#common, registryWriter, snapshots, reader, ruleBook });
  }

  #answer(message: FeedbackMessage) {
    const { writer, marker } = this.#world.google;
    const owner = `run ${++this.#runs}`;
    const render = (input: Parameters<typeof districtTabs>[0]) => districtTabs(input, sentenceId);
    return giveFeedback(message, { ...this.#common, owner: () => owner, writer, marker, render, leaseMs: 300_000 });
  }

  shown(title: string): Promise<string[][]> {
    return shown(this.#world.owner, this.id, title);
  }

  type(range: string, value: unknown): Promise<void> {
    return type(this.#world.owner, this.id, range, [[value]]);
  }

  /** 1-based row and the cells of the first row of a tab in which a cell begins so. */
  async find(title: string, beginning: string): Promise<{ readonly row: number; readonly cells: readonly string[] }> {
    const rows = await this.shown(title);
    const at = rows.findIndex((cells) => cells.some((cell) => cell.startsWith(beginning)));
    return { row: at + 1, cells: rows[at] ?? [] };
  }
}

/** As it stands, without the sheet's own reading of what is typed. */
async function typeRaw(world: World, id: string, title: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  if (rows.length === 0) return;
  await world.owner.sheets.spreadsheets.values.update({
    spreadsheetId: id,
    range: `'${title.replaceAll("'", "''")}'!A1`,
    valueInputOption: 'RAW',
    requestBody: { values: rows.map((cells) => [...cells]) },
  });
}

/** Aksi 7 as a sheet: title, heads and one line a village. */
export function measured(
  rows: readonly (readonly unknown[])[],
  heads: readonly string[] = ['Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'],
): (readonly unknown[])[] {
  return [
    ['REKAP PENGUKURAN BALITA BULAN FEBRUARI 2026'],
    [],
    ['No', 'Kecamatan', 'Desa', ...heads],
    ...rows.map((cells, index) => [index + 1, ...cells]),
  ];
}
