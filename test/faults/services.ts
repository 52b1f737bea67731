import { type EmbeddedAws, startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { type PassingRequest, startFaultProxy, type Verdict } from '#local/aws/fault-proxy.ts';
import type { HttpAnswer, LoopbackServer } from '#local/aws/loopback-server.ts';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';

export type ServiceName = 'dynamoDb' | 's3' | 'sqs' | 'google';
const NAMES: readonly ServiceName[] = ['dynamoDb', 's3', 'sqs', 'google'];

/** A request on its way to a service. */
export interface Passing extends PassingRequest {
  readonly service: ServiceName;
}

export interface Watch {
  before(request: Passing): Promise<Verdict> | Verdict;
  after(request: Passing, answer: HttpAnswer): Promise<Verdict> | Verdict;
}

const NOBODY: Watch = { before: () => undefined, after: () => undefined };

/** Services that can be replaced by new, empty ones behind addresses that stay: functions read their settings once. */
export class Services {
  watch: Watch = NOBODY;
  #aws: EmbeddedAws | null = null;
  #sheets: SheetsServer | null = null;
  readonly #proxies = new Map<ServiceName, LoopbackServer>();

  static async open(): Promise<Services> {
    const services = new Services();
    for (const name of NAMES) services.#proxies.set(name, await services.#front(name));
    return services;
  }

  #front(service: ServiceName): Promise<LoopbackServer> {
    const targetOf = () => this.direct(service);
    return startFaultProxy({
      get target() {
        return targetOf();
      },
      before: (request) => this.watch.before({ ...request, service }),
      after: (request, answer) => this.watch.after({ ...request, service }, answer),
    });
  }

  /** The service itself, past the proxy: for those who look on. */
  direct(service: ServiceName): string {
    if (!this.#aws || !this.#sheets) throw new Error('no services run');
    return service === 'google' ? this.#sheets.url : this.#aws.urls[service];
  }

  front(service: ServiceName): string {
    return this.#proxies.get(service)?.url ?? '';
  }

  get sheets(): SheetsServer {
    if (!this.#sheets) throw new Error('no services run');
    return this.#sheets;
  }

  /** What the SDK needs to find the services themselves. */
  get directEnv(): Readonly<Record<string, string>> {
    return this.#aws?.env ?? {};
  }

  async renew(clock: () => number): Promise<void> {
    this.watch = NOBODY;
    await this.#stop();
    this.#aws = await startEmbeddedAws({ dataDir: null, clock });
    this.#sheets = await startSheetsServer({ dataDir: null, clock });
  }

  async #stop(): Promise<void> {
    await Promise.all([this.#aws?.close(), this.#sheets?.close()]);
  }

  async close(): Promise<void> {
    await this.#stop();
    await Promise.all([...this.#proxies.values()].map((proxy) => proxy.close()));
  }
}
