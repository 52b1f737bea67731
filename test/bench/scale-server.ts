import { fileURLToPath } from 'node:url';
import type { Control } from '#local/control.ts';
import type { QuotaOptions, RequestEntry } from '#sheets-server/server.ts';
import { type Child, startChild } from './support/child.ts';

const PROGRAM = fileURLToPath(new URL('scale-server-main.ts', import.meta.url));

interface Requests {
  /** The latest. */
  readonly requests: readonly RequestEntry[];
  /** All, by kind, kind and status, kind and account. */
  readonly counters: Readonly<Record<string, number>>;
}

/** The Sheets server as a process of its own, as Google is: its time and memory are not ours. */
export class GoogleProcess {
  readonly control: Control;
  readonly #child: Child;

  private constructor(child: Child) {
    this.#child = child;
    this.control = JSON.parse(child.firstLine);
  }

  static async start(): Promise<GoogleProcess> {
    return new GoogleProcess(await startChild(PROGRAM));
  }

  async ask(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { 'x-control-token': this.control.token, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await fetch(new URL(`control/${path}`, this.control.url), init);
    if (!answer.ok) throw new Error(`the Sheets server refused ${method} ${path}: ${answer.status}`);
    return answer.json();
  }

  async enforce(quotas: QuotaOptions | null): Promise<void> {
    await (quotas ? this.ask('POST', 'quotas', quotas) : this.ask('DELETE', 'quotas'));
  }

  /** Requests since they were last forgotten. */
  async requests(): Promise<Requests> {
    return (await this.ask('GET', 'requests')) as Requests;
  }

  async forgetRequests(): Promise<void> {
    await this.ask('DELETE', 'requests');
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
