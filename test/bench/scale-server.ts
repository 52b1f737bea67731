import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Control } from '#local/control.ts';
import type { QuotaOptions, RequestEntry } from '#sheets-server/server.ts';

const PROGRAM = fileURLToPath(new URL('../../infra/sheets-server/main.ts', import.meta.url));

/** The Sheets server as a process of its own, as Google is: its time and memory are not ours. */
export class GoogleProcess {
  readonly control: Control;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, control: Control) {
    this.#child = child;
    this.control = control;
  }

  static async start(): Promise<GoogleProcess> {
    const child = spawn(process.execPath, [PROGRAM, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const said = /on (\S+) \(control token (\w+)\)/.exec(line.toString());
    if (!said?.[1] || !said[2]) throw new Error('the Sheets server did not say where it is');
    return new GoogleProcess(child, { url: said[1], token: said[2] });
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

  /** Requests of one account since the last time. */
  async takeRequests(account: string): Promise<readonly RequestEntry[]> {
    const { requests } = (await this.ask('GET', 'requests')) as { requests: readonly RequestEntry[] };
    await this.ask('DELETE', 'requests');
    return requests.filter((request) => request.account === account);
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}
