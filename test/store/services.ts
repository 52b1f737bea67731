import { type EmbeddedAws, startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { PassingRequest, ProxyHooks, Verdict } from '#local/aws/fault-proxy.ts';
import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import { createLocalResources } from '#local/aws/resources.ts';
import { readSettings, type Settings } from '#runtime/settings.ts';
import { openStore } from '../../functions/compose/store.ts';

export interface Services {
  readonly aws: EmbeddedAws;
  readonly settings: Settings;
  readonly store: ReturnType<typeof openStore>;
  readonly faults: FaultPlan;
  close(): Promise<void>;
}

type Hook = (request: PassingRequest) => Verdict;

/** What goes wrong at the next requests; nothing unless a test says so. */
export class FaultPlan implements ProxyHooks {
  readonly seen: string[] = [];
  onBefore: Hook = () => undefined;
  onAfter: Hook = () => undefined;
  before = (request: PassingRequest): Verdict => {
    this.seen.push(request.operation);
    return this.onBefore(request);
  };
  after = (request: PassingRequest, answer: HttpAnswer): Verdict => this.onAfter(request) ?? this.rewrite(answer);
  rewrite: (answer: HttpAnswer) => Verdict = () => undefined;

  clear(): void {
    this.onBefore = () => undefined;
    this.onAfter = () => undefined;
    this.rewrite = () => undefined;
    this.seen.length = 0;
  }

  /** The first request of this kind is carried out, and its answer lost. */
  loseAnswerOnce(operation: string): void {
    let lost = false;
    this.onAfter = (request) => {
      if (lost || request.operation !== operation) return undefined;
      lost = true;
      return 'drop';
    };
  }
}

export async function openServices(now: () => number = Date.now): Promise<Services> {
  const faults = new FaultPlan();
  const aws = await startEmbeddedAws({ dataDir: null, hooks: faults });
  const resources = await createLocalResources(aws.env);
  const env = { ...aws.env, ...resources.env };
  Object.assign(process.env, env);
  const settings = readSettings(env);
  faults.clear();
  return { aws, settings, store: openStore(settings, { now }), faults, close: () => aws.close() };
}
