import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import type { Passing } from './services.ts';

/** What goes on around a request while it is held. */
export interface Scene {
  pass(ms: number): void;
  /** A scan, and what waits in the queues, by other workers. */
  others(): Promise<void>;
  /** The event whose handler sent the request is brought a second time, to another worker. */
  again(): Promise<void>;
  /** Entries for a queue: now, past everybody who watches. */
  send(queueUrl: string, entries: readonly Entry[]): Promise<void>;
  /** To be done once the next step of the day is over. */
  later(act: () => Promise<void>): void;
  /** What the same request was answered before; null when it was never asked. */
  earlierAnswer(request: Passing): HttpAnswer | null;
}

export interface Entry {
  readonly Id: string;
  readonly MessageBody: string;
  readonly DelaySeconds?: number;
}

export type Turn = HttpAnswer | 'drop' | undefined;

/**
 * One thing that goes wrong, once. `before`: with an answer the service never sees the request; `after`: it did what was
 * asked. `crash`: the process that sent the request is killed there.
 */
export interface Fault {
  readonly name: string;
  readonly before?: (request: Passing, scene: Scene) => Turn | Promise<Turn>;
  readonly after?: (request: Passing, answer: HttpAnswer, scene: Scene) => Turn | Promise<Turn>;
  readonly crash?: 'before' | 'after';
  /** Nothing breaks down: the service says something of a file that is no longer so a minute later. */
  readonly isSaid?: boolean;
}

export const answers = (name: string, before: NonNullable<Fault['before']>): Fault => ({ name, before });

export function json(status: number, body: object, type = 'application/json'): HttpAnswer {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(body) };
}

export const LOST: Fault = { name: 'answer lost', after: () => 'drop' };
export const CUT: Fault = { name: 'connection cut', before: () => 'drop' };

const SLOW_MS = 120_000;
/** The answer takes two minutes, in which everybody else goes on. */
const SLOW: Fault = {
  name: 'slow answer',
  after: async (_request, _answer, scene) => {
    scene.pass(SLOW_MS);
    await scene.others();
    return undefined;
  },
};
/** Queues bring a message at least once: here to a second worker, which is done before the first goes on. */
const TWICE: Fault = {
  name: 'event brought twice',
  after: async (_request, _answer, scene) => {
    await scene.again();
    return undefined;
  },
};
/** The same, but the first has not even reached the service when the second is done with everything. */
const HELD: Fault = {
  name: 'request held while the event comes again',
  before: async (_request, scene) => {
    await scene.again();
    return undefined;
  },
};

/** What can happen to any request of a handler. */
export const ANYWHERE: readonly Fault[] = [CUT, LOST, SLOW, TWICE, HELD];
export const CRASHES: readonly Fault[] = [
  { name: 'crash before', crash: 'before' },
  { name: 'crash after', crash: 'after' },
];
