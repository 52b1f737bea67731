import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import { EVENTUALLY, isEventuallyConsistent } from './aws-faults.ts';
import type { Fault, Scene, Turn } from './fault.ts';
import type { Passing, Watch } from './services.ts';

/** The n-th request of a kind, from 1. */
export interface Point {
  readonly kind: string;
  readonly nth: number;
}

export interface Case {
  readonly point: Point;
  readonly fault: Fault;
}

/** `service operation`, whichever file it is about; of SQS with the queue, of DynamoDB with how far a read can be trusted. */
export function kindOf(request: Passing): string {
  const { service, operation, body } = request;
  const path = operation.replace(/(\/(?:spreadsheets|files)\/)[^/:?]+/, '$1*');
  const more = isEventuallyConsistent(request) ? ` ${EVENTUALLY}` : '';
  const queue = /"QueueUrl":"[^"]*?(\w+)"/.exec(service === 'sqs' ? body.toString('utf8') : '')?.[1];
  return `${service} ${path}${more}${queue ? ` ${queue}` : ''}`;
}

export interface WatchDeps extends Omit<Scene, 'earlierAnswer'> {
  /** Ends the process that sent the request. */
  crash(): Promise<void>;
}

/** What was seen of a day until one of its steps. */
export interface Seen {
  readonly kinds: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, HttpAnswer>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Counts requests by kind, and lets one of them go wrong. */
export class DayWatch implements Watch {
  readonly seen: string[];
  /** Numbers of a workbook that were lower than they had been. */
  readonly wentBack: string[] = [];
  isArmed = true;
  didHit = false;
  readonly #hit: Case | null;
  readonly #deps: WatchDeps;
  readonly #counts: Map<string, number>;
  /** The request at which it went wrong. */
  #there: string | null = null;
  readonly #answers: Map<string, HttpAnswer>;
  readonly #numbers: Map<string, number>;

  constructor(hit: Case | null, deps: WatchDeps, before: Seen | null) {
    this.#hit = hit;
    this.#deps = deps;
    this.seen = [...(before?.kinds ?? [])];
    this.#counts = new Map(before?.counts);
    this.#answers = new Map(before?.answers);
    this.#numbers = new Map(before?.numbers);
  }

  /** For a watch that goes on from here. */
  soFar(): Seen {
    const [counts, answers, numbers] = [this.#counts, this.#answers, this.#numbers];
    return { kinds: [...this.seen], counts: new Map(counts), answers: new Map(answers), numbers: new Map(numbers) };
  }

  async before(request: Passing): Promise<Turn> {
    if (!this.isArmed) return undefined;
    const kind = kindOf(request);
    const nth = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, nth);
    this.seen.push(kind);
    if (!this.#hit || kind !== this.#hit.point.kind || nth !== this.#hit.point.nth) return undefined;
    this.didHit = true;
    this.#there = passageOf(request);
    const { fault } = this.#hit;
    if (fault.crash === 'before') return this.#crash();
    return fault.before?.(request, this.#scene);
  }

  async after(request: Passing, answer: HttpAnswer): Promise<Turn> {
    this.#remember(request, answer);
    if (!this.isArmed || this.#there !== passageOf(request)) return undefined;
    const fault = this.#hit?.fault;
    if (fault?.crash === 'after') return this.#crash();
    return fault?.after?.(request, answer, this.#scene);
  }

  async #crash(): Promise<'drop'> {
    await this.#deps.crash();
    return 'drop';
  }

  get #scene(): Scene {
    const { pass, others, again, send, later } = this.#deps;
    const earlierAnswer = (request: Passing) => this.#answers.get(keyOf(request)) ?? null;
    return { pass, others, again, send, later, earlierAnswer };
  }

  /** What a stale read may see later, and whether the numbers of a workbook only grow. */
  #remember(request: Passing, answer: HttpAnswer): void {
    if (answer.status !== 200) return;
    if (isEventuallyConsistent(request) && !this.#answers.has(keyOf(request)))
      this.#answers.set(keyOf(request), answer);
    if (request.operation !== 'DynamoDB.PutItem') return;
    const { Item } = JSON.parse(request.body.toString('utf8')) as { readonly Item: StoredItem };
    if (Item.pk?.S !== 'STATE') return;
    for (const name of ['readSeq', 'committedSeq', 'dataSeq'] as const) {
      const key = `${Item.sk?.S} ${name}`;
      const now = Number(Item[name]?.N);
      if (now < (this.#numbers.get(key) ?? 0)) this.wentBack.push(key);
      this.#numbers.set(key, now);
    }
  }
}

type StoredItem = Readonly<Record<string, { readonly S?: string; readonly N?: string } | undefined>>;

/** Each service counts its own requests. */
function passageOf({ service, index }: Passing): string {
  return `${service} ${index}`;
}

function keyOf({ operation, body }: Passing): string {
  return `${operation} ${body.toString('utf8')}`;
}
