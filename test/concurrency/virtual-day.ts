import { setImmediate } from 'node:timers/promises';
import { random } from '#local/samples/random.ts';
import type { CallKind, Priority, PullMessage, WorkQueue } from '#pipeline/ports.ts';
import { EMPTY_LEDGER, grant, type Ledger, type Rate } from '#store/limiter/gcra.ts';
import type { MemoryWorkbook } from '../pipeline/memory-google.ts';
import { aksi7, MINUTE, VILLAGES, World } from '../pipeline/world.ts';

const SECOND = 1_000;
/** As deployed: how many of each function run at one time. */
const PULLS = 4;
const RECHECKS = 2;
const ANSWERS = 4;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

interface District {
  readonly workbook: MemoryWorkbook;
  /** When each of its edits was made. */
  readonly edits: number[];
  /** Edits that the last read saw, that are stored, and that are answered. */
  read: number;
  stored: number;
  answered: number;
}

/** ms between an edit and what came of it, with the district and when that was. */
export interface Wait {
  readonly district: number;
  readonly at: number;
  readonly wait: number;
}

/**
 * Hours of many districts in seconds: the real steps over memory, paced by the real rule of the limiter, in a time that
 * goes on as soon as everybody waits.
 */
export class VirtualDay {
  readonly world = new World();
  /** Until the commit that holds an edit, and until *Validasi* tells of it. */
  readonly stored: Wait[] = [];
  readonly answered: Wait[] = [];
  /** Writes of *Validasi*. */
  answers = 0;
  readonly #rate: Rate;
  readonly #rng = random('virtual day');
  readonly #ledgers = new Map<CallKind, Ledger>();
  readonly #districts: District[];
  readonly #reads: { readonly id: string; readonly at: number }[] = [];
  #sleepers: Sleeper[] = [];
  #isOver = false;

  constructor(districts: number, rate: Rate) {
    this.#rate = rate;
    this.#districts = Array.from({ length: districts }, (_, at) => ({
      workbook: this.world.add({ id: sourceOf(at), spreadsheetId: `buku-${at}` }, [sheet(0)]),
      edits: [],
      read: 0,
      stored: 0,
      answered: 0,
    }));
    this.#pace();
    for (const queue of [this.world.usual, this.world.recheck, this.world.feedback]) this.#delay(queue);
  }

  /** Somebody changes one figure. */
  edit(at: number): void {
    const district = this.#districts[at];
    if (!district) throw new RangeError('no such district');
    district.edits.push(this.world.now);
    district.workbook.edit([sheet(district.edits.length)], this.world.now);
  }

  get edits(): number {
    return this.#districts.reduce((sum, { edits }) => sum + edits.length, 0);
  }

  /** Edits that are not answered yet, as if they were now. */
  open(): readonly Wait[] {
    return this.#districts.flatMap((district, at) => this.#waitsOf(at, district.answered, district.edits.length));
  }

  #waitsOf(district: number, from: number, to: number): readonly Wait[] {
    const { now } = this.world;
    const edits = this.#districts[district]?.edits.slice(from, to) ?? [];
    return edits.map((edit) => ({ district, at: now, wait: now - edit }));
  }

  /** When each workbook was first read from then on. */
  firstReads(since: number): number[] {
    const reads = this.#reads.filter(({ at }) => at >= since);
    return [...Map.groupBy(reads, ({ id }) => id).values()].map(([first]) => first?.at ?? since);
  }

  tick(at: number): void {
    this.#districts[at]?.workbook.tick(this.world.now);
  }

  /** `person` is called once a second of this time. */
  async run(minutes: number, person: (second: number) => void): Promise<void> {
    const end = this.world.now + minutes * MINUTE;
    this.#isOver = false;
    const { usual, recheck, feedback } = this.world;
    const pull = (message: PullMessage) => this.#pull(message);
    const answer = (message: PullMessage) => this.world.answer(message);
    const all = [
      ...Array.from({ length: PULLS }, () => this.#worker(usual.waiting, pull)),
      ...Array.from({ length: RECHECKS }, () => this.#worker(recheck.waiting, pull)),
      ...Array.from({ length: ANSWERS }, () => this.#worker(feedback.waiting, answer)),
      this.#every(MINUTE, () => this.world.scan()),
      this.#every(SECOND, async (count) => person(count)),
    ];
    while (this.world.now < end) await this.#goOn();
    this.#isOver = true;
    let areDone = false;
    const done = Promise.all(all).finally(() => {
      areDone = true;
    });
    while (!areDone) await this.#goOn();
    await done;
  }

  async #goOn(): Promise<void> {
    await setImmediate();
    const next = this.#sleepers.reduce<Sleeper | null>((a, b) => (a && a.at <= b.at ? a : b), null);
    if (!next) return;
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
    this.world.now = Math.max(this.world.now, next.at);
    next.wake();
  }

  #sleep(ms: number): Promise<void> {
    const at = this.world.now + ms;
    return new Promise((wake) => this.#sleepers.push({ at, wake }));
  }

  async #worker<M>(waiting: M[], work: (message: M) => Promise<unknown>): Promise<void> {
    while (!this.#isOver) {
      const message = waiting.shift();
      if (message) await work(message);
      else await this.#sleep(5 * SECOND);
    }
  }

  async #every(ms: number, act: (count: number) => Promise<unknown>): Promise<void> {
    for (let count = 0; !this.#isOver; count++) {
      await act(count);
      await this.#sleep(ms);
    }
  }

  async #pull(message: PullMessage): Promise<void> {
    const { kind } = await this.world.pull(message);
    if (kind !== 'committed' && kind !== 'unchanged') return;
    const at = Number(message.source.split('-')[1]);
    const district = this.#districts[at];
    if (!district) return;
    this.stored.push(...this.#waitsOf(at, district.stored, district.read));
    district.stored = Math.max(district.stored, district.read);
  }

  /** What is written shows what was stored when it was rendered. */
  #noteAnswer(spreadsheetId: string, rendered: number): void {
    const at = Number(spreadsheetId.split('-')[1]);
    const district = this.#districts[at];
    if (!district) return;
    this.answers += 1;
    this.answered.push(...this.#waitsOf(at, district.answered, rendered));
    district.answered = Math.max(district.answered, rendered);
  }

  /** Delayed messages come when their time has come. */
  #delay<M>(queue: WorkQueue<M> & { readonly waiting: M[] }): void {
    queue.send = async (messages, delayMs = 0) => {
      if (delayMs > 0) void this.#sleep(delayMs).then(() => void queue.waiting.push(...messages));
      else queue.waiting.push(...messages);
    };
  }

  #pace(): void {
    const { reader, writer, peeker } = this.world.google;
    const [read, write, peek] = [reader.read, writer.write, peeker.peek];
    reader.read = async (lane, id, priority = 'usual') => {
      const slot = await this.#slot('read', priority);
      if (slot) return slot;
      this.#reads.push({ id, at: this.world.now });
      const district = this.#districts[Number(id.split('-')[1])];
      if (district) district.read = district.edits.length;
      return read(lane, id, priority);
    };
    writer.write = async (lane, request, priority = 'usual') => {
      const rendered = this.#districts[Number(request.spreadsheetId.split('-')[1])]?.stored ?? 0;
      const slot = await this.#slot('write', priority);
      if (slot) return slot;
      const answer = await write(lane, request, priority);
      if (answer.kind === 'written') this.#noteAnswer(request.spreadsheetId, rendered);
      return answer;
    };
    peeker.peek = async (...args) => (await this.#slot('read', 'recheck')) ?? peek(...args);
  }

  async #slot(kind: CallKind, priority: Priority) {
    const { now } = this.world;
    const answer = grant(this.#ledgers.get(kind) ?? EMPTY_LEDGER, this.#rate, now, priority === 'recheck');
    if (answer.kind === 'deferred') {
      const notBefore = answer.notBefore + this.#rng.next() * this.#rate.horizonMs;
      return { kind: 'deferred' as const, notBefore };
    }
    this.#ledgers.set(kind, answer.after);
    await this.#sleep(answer.at - now);
    return null;
  }
}

function sourceOf(at: number): string {
  return `6207-${at}`;
}

/** The first village's measured children change with each edit, and stay believable. */
function sheet(edit: number) {
  const [[kecamatan, desa, sasaran, , stunting], ...rest] = VILLAGES;
  return aksi7([[kecamatan, desa, sasaran, 80 + (edit % 40), stunting], ...rest]);
}
