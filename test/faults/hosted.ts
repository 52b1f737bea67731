import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import type { LocalFunctions } from '#local/functions.ts';

export type HandlerName = 'scan-changes' | 'plan-summaries' | 'pull-district' | 'give-feedback' | 'publish-summary';

export interface Call {
  readonly id: number;
  readonly name: HandlerName;
  readonly event: unknown;
}
export interface Called {
  readonly id: number;
  readonly result?: unknown;
  readonly failed?: boolean;
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** All handlers by name, whatever their events are. */
export function handlersOf(made: LocalFunctions): Readonly<Record<HandlerName, Handler>> {
  return {
    'scan-changes': made.scanChanges as Handler,
    'plan-summaries': made.planSummaries as Handler,
    'pull-district': made.pullDistrict.handler as Handler,
    'give-feedback': made.giveFeedback.handler as Handler,
    'publish-summary': made.publishSummary.handler as Handler,
  };
}

const PROGRAM = join(import.meta.dirname, 'host.ts');

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Handlers in a process that can be killed at any moment; the next call starts another one. */
export class HostedHandlers {
  #child: Promise<ChildProcess> | null = null;
  #calls = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #compiled: string;

  /** @param compiled folder for compiled modules: each process begins sooner than the first */
  constructor(compiled: string) {
    this.#compiled = compiled;
  }

  async call(name: HandlerName, event: unknown): Promise<unknown> {
    this.#child ??= this.#start();
    const child = await this.#child;
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      child.send({ id, name, event } satisfies Call);
    });
  }

  /** Resolves when the process is gone: nothing of it runs any more, and what it was at breaks down. */
  async kill(): Promise<void> {
    const child = await this.#child;
    this.#child = null;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    for (const { reject } of this.#waiting.values()) reject(new Error('the process was killed'));
    this.#waiting.clear();
  }

  async #start(): Promise<ChildProcess> {
    const env = { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: this.#compiled };
    const child = fork(PROGRAM, { execArgv: [], env, stdio: 'inherit' });
    await once(child, 'message');
    child.on('message', (called: Called) => {
      const waiting = this.#waiting.get(called.id);
      this.#waiting.delete(called.id);
      if (called.failed) waiting?.reject(new Error('the handler broke down'));
      else waiting?.resolve(called.result);
    });
    return child;
  }
}
