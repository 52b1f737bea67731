import { type Dynoxide, startDynoxide } from '#local/aws/dynoxide.ts';
import { LOCAL_REGION, sdkEnv } from '#local/aws/embedded-aws.ts';
import { type PassingRequest, startFaultProxy, type Verdict } from '#local/aws/fault-proxy.ts';
import type { HttpAnswer, LoopbackServer } from '#local/aws/loopback-server.ts';
import { MemoryFiles } from '#local/aws/s3/object-files.ts';
import { startS3 } from '#local/aws/s3/server.ts';
import { startSqs } from '#local/aws/sqs/server.ts';
import { type SavedFiles, type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';
import { dropTable, type Items, putBack, savedItems } from './saved-table.ts';

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

/** All that the services hold at a moment at which no message waits. */
export interface Saved {
  readonly items: Items;
  readonly objects: MemoryFiles;
  readonly files: SavedFiles;
}

interface Running {
  readonly s3: LoopbackServer;
  readonly sqs: LoopbackServer;
  readonly objects: MemoryFiles;
  readonly sheets: SheetsServer;
}

/** Services that can be emptied, or set back, behind addresses that stay: functions read their settings once. */
export class Services {
  watch: Watch = NOBODY;
  readonly #dynoxide: Dynoxide;
  #running: Running | null = null;
  readonly #proxies = new Map<ServiceName, LoopbackServer>();

  private constructor(dynoxide: Dynoxide) {
    this.#dynoxide = dynoxide;
  }

  static async open(): Promise<Services> {
    const services = new Services(await startDynoxide(null));
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

  get #there(): Running {
    if (!this.#running) throw new Error('no services run');
    return this.#running;
  }

  /** The service itself, past the proxy: for those who look on. */
  direct(service: ServiceName): string {
    if (service === 'dynamoDb') return this.#dynoxide.url;
    return service === 'google' ? this.#there.sheets.url : this.#there[service].url;
  }

  front(service: ServiceName): string {
    return this.#proxies.get(service)?.url ?? '';
  }

  get sheets(): SheetsServer {
    return this.#there.sheets;
  }

  /** What the SDK needs to find the services themselves. */
  get directEnv(): Readonly<Record<string, string>> {
    const { s3, sqs } = this.#there;
    return sdkEnv({ dynamoDb: this.#dynoxide.url, s3: s3.url, sqs: sqs.url });
  }

  async save(): Promise<Saved> {
    const { objects, sheets } = this.#there;
    return {
      items: await savedItems(this.#dynoxide.url),
      objects: new MemoryFiles(objects),
      files: sheets.save(),
    };
  }

  /** New ones without table and queues: `fill` puts back what there was in the table, once there is one again. */
  async renew(clock: () => number, saved: Saved | null): Promise<void> {
    this.watch = NOBODY;
    await this.#stop();
    await dropTable(this.#dynoxide.url);
    const objects = new MemoryFiles(saved?.objects);
    this.#running = {
      objects,
      s3: await startS3({ dir: null, files: objects, region: LOCAL_REGION, clock }),
      sqs: await startSqs({ region: LOCAL_REGION, clock }),
      sheets: await startSheetsServer({ dataDir: null, saved: saved?.files ?? null, clock }),
    };
  }

  fill({ items }: Saved): Promise<void> {
    return putBack(this.#dynoxide.url, items);
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    await Promise.all([running?.s3.close(), running?.sqs.close(), running?.sheets.close()]);
  }

  async close(): Promise<void> {
    await this.#stop();
    await Promise.all([...this.#proxies.values(), this.#dynoxide].map((service) => service.close()));
  }
}
