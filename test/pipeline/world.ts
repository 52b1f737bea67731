import { sentenceId } from '#findings/sentences/id.ts';
import type { FeedbackOutcome } from '#pipeline/feedback/deps.ts';
import { giveFeedback } from '#pipeline/give-feedback.ts';
import type { FeedbackMessage, PullMessage } from '#pipeline/ports.ts';
import type { PullOutcome } from '#pipeline/pull/deps.ts';
import { pullDistrict } from '#pipeline/pull-district.ts';
import { judge } from '#pipeline/read-and-check.ts';
import { type ScanEvent, type ScanOutcome, scanChanges } from '#pipeline/scan-changes.ts';
import { owingQueue } from '#pipeline/summaries/owed.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { Source } from '#registry/types.ts';
import { grid, titled } from '#support/grids.ts';
import { smallDistrict, source } from '#support/reading.ts';
import { validasiTab } from '#tabs/validasi.ts';
import { MemoryGoogle, MemoryWorkbook } from './memory-google.ts';
import { MemoryOwed } from './memory-owed.ts';
import { MemoryStore, type Step } from './memory-store.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const USUAL: ScanEvent = { scan: { kind: 'usual' }, assumeLost: false };

/** Aksi 7 of a small district: one line a village. */
export function aksi7(
  rows: readonly (readonly [string, string, number, number, number])[],
  period = 'FEBRUARI 2026',
): TabGrid {
  const lines = rows.map(([kecamatan, desa, ...counts], index) => [index + 1, kecamatan, desa, ...counts].join(' | '));
  const drawn = grid`
REKAP PENGUKURAN BALITA BULAN ${period}
---
No | Kecamatan | Desa | Jumlah Sasaran Balita | Jumlah Balita Diukur | Jumlah Balita Stunting
${lines.join('\n')}`;
  return titled('Aksi 7', drawn);
}

export const VILLAGES = [
  ['Hilir', 'Muara Dua', 120, 96, 8],
  ['Hilir', 'Sungai Bakau', 80, 71, 5],
  ['Hilir', 'Kuala Pembuang', 210, 180, 11],
  ['Hulu', 'Sukamaju', 64, 60, 4],
  ['Hulu', 'Muara Dua', 93, 88, 9],
] as const;

/** All steps over memory, with a clock that stands still until it is moved. */
export class World {
  now = Date.parse('2026-03-02T03:00:00Z');
  readonly store = new MemoryStore();
  readonly google = new MemoryGoogle(() => this.now);
  readonly usual = this.store.queue<PullMessage>('pull');
  readonly recheck = this.store.queue<PullMessage>('recheck');
  readonly feedback = this.store.queue<FeedbackMessage>('feedback');
  readonly summaries = this.store.queue<SummaryMessage>('summaries');
  readonly owed = new MemoryOwed();
  ruleBook = { rules: '1', editions: '1', regions: '1' };
  #runs = 0;

  /** Dies where the given function throws, in the store or in Google. */
  set step(step: Step) {
    this.store.step = step;
    this.google.step = step;
  }

  add(changes: Partial<Source>, tabs: readonly TabGrid[]): MemoryWorkbook {
    const added = source({ mode: 'active', ...changes });
    this.store.sources.set(added.id, added);
    const workbook = new MemoryWorkbook(added.spreadsheetId, tabs, this.now - HOUR);
    this.google.workbooks.set(added.spreadsheetId, workbook);
    return workbook;
  }

  get #common() {
    const { store } = this;
    return {
      clock: { now: () => this.now },
      registry: store.registry,
      workbooks: store.workbooks,
      districts: { district: () => smallDistrict() },
      judge,
      hashKey: 'a key for tests',
      pulls: { usual: this.usual, recheck: this.recheck },
      feedback: this.feedback,
    };
  }

  scan(event: ScanEvent = USUAL): Promise<ScanOutcome> {
    const quiet = { quietMs: 2 * MINUTE, atMostMs: 10 * MINUTE };
    const summaries = owingQueue(this.summaries, this.owed, { now: () => this.now });
    return scanChanges(event, {
      ...this.#common,
      lister: this.google.lister,
      peeker: this.google.peeker,
      owedSummaries: this.owed,
      summaries,
      quiet,
    });
  }

  nightly(): Promise<ScanOutcome> {
    return this.scan({ scan: { kind: 'nightly', since: this.now }, assumeLost: false });
  }

  pull(message: PullMessage): Promise<PullOutcome> {
    const { reader } = this.google;
    const { snapshots, registryWriter } = this.store;
    return pullDistrict(message, { ...this.#common, registryWriter, snapshots, reader, ruleBook: this.ruleBook });
  }

  answer(message: FeedbackMessage): Promise<FeedbackOutcome> {
    this.#runs += 1;
    const owner = `run ${this.#runs}`;
    return giveFeedback(message, {
      ...this.#common,
      owner: () => owner,
      writer: this.google.writer,
      marker: this.google.marker,
      render: (input) => [validasiTab(input, sentenceId)],
      leaseMs: 5 * MINUTE,
    });
  }

  /** Takes messages until none waits; what was delayed comes at once. */
  async drain(): Promise<{ pulls: PullOutcome[]; answers: FeedbackOutcome[] }> {
    const pulls: PullOutcome[] = [];
    const answers: FeedbackOutcome[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const pull = this.recheck.waiting.shift() ?? this.usual.waiting.shift();
      if (pull) pulls.push(await this.pull(pull));
      const asked = this.feedback.waiting.shift();
      if (asked) answers.push(await this.answer(asked));
      if (!pull && !asked) return { pulls, answers };
    }
    throw new Error('the queues never run empty');
  }

  async round(): Promise<{ scan: ScanOutcome; pulls: PullOutcome[]; answers: FeedbackOutcome[] }> {
    const scan = await this.scan();
    return { scan, ...(await this.drain()) };
  }

  async night(): Promise<void> {
    await this.nightly();
    await this.drain();
  }
}
