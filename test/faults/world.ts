import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { openStore } from '#functions/compose/store.ts';
import { DISTRICTS, lanesSetting, ROBOT } from '#local/accounts.ts';
import { createLocalResources, type LocalResources } from '#local/aws/resources.ts';
import { makeWorkbooks } from '#local/control.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { QueuePoller } from '#local/events/queue-poller.ts';
import type { SqsHandler } from '#local/events/types.ts';
import { functions, type LocalFunctions } from '#local/functions.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import type { RegistryWriter } from '#pipeline/ports.ts';
import type { ScanOutcome } from '#pipeline/scan-changes.ts';
import { readSettings } from '#runtime/settings.ts';
import { type Person, person } from '#support/google-person.ts';
import { NO_QUOTA } from '#support/sample-round.ts';
import { SetClock } from '#support/set-clock.ts';
import { endState } from '../kills/end-state.ts';
import type { Entry } from './fault.ts';
import { type HandlerName, HostedHandlers, handlersOf } from './hosted.ts';
import { PROVINCE_BOOK, seed, WORKBOOKS } from './seed.ts';
import { type Saved, Services } from './services.ts';

quietLogs(process.env);

export const MINUTE = 60_000;
/** A Sunday evening; the week's summary is due at 05:00 WIB, two hours later. */
const START = '2026-09-06T20:00:00Z';
const MONDAY = '2026-09-06T22:00:00Z';
const TRIES = 3;

interface Event {
  readonly name: HandlerName;
  readonly event: unknown;
}

export interface Standing {
  readonly now: number;
  readonly saved: Saved;
}

/** The handlers that are deployed over services that are new for each run; time stands between the moves of a script. */
export class FaultWorld {
  readonly services: Services;
  readonly clock: SetClock;
  /** Handlers run in a process that can be killed. */
  isHosted = false;
  readonly hosted: HostedHandlers;
  readonly #folder: string;
  readonly #functions: LocalFunctions;
  #resources: LocalResources | null = null;
  #sqs: SQSClient | null = null;
  /** What the handlers at work were called with, the last one last. */
  #atWork: Event[] = [];

  private constructor(services: Services, clock: SetClock, folder: string, made: LocalFunctions) {
    this.services = services;
    this.clock = clock;
    this.#folder = folder;
    this.hosted = new HostedHandlers(join(folder, 'compiled'));
    this.#functions = made;
  }

  static async open(): Promise<FaultWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'aksi8-faults-'));
    const clock = new SetClock(join(folder, 'clock'), START);
    const services = await Services.open();
    await services.renew(clock.now, null);
    const { env } = await createLocalResources(services.directEnv);
    Object.assign(process.env, NO_QUOTA, services.directEnv, env, {
      AWS_ENDPOINT_URL_DYNAMODB: services.front('dynamoDb'),
      AWS_ENDPOINT_URL_S3: services.front('s3'),
      AWS_ENDPOINT_URL_SQS: services.front('sqs'),
      AKSI8_GOOGLE_ROOT_URL: `${services.front('google')}/`,
      AKSI8_GOOGLE_LANES: lanesSetting(),
      AKSI8_HASH_KEY: 'a key for tests, sixteen or more',
      AKSI8_CLOCK_FILE: clock.file,
    });
    return new FaultWorld(services, clock, folder, await functions());
  }

  /** Empty services with the workbooks of a small district, registered and not yet read. */
  async renew(): Promise<void> {
    await this.#empty(Date.parse(START), null);
    const { url, controlToken: token } = this.services.sheets;
    await makeWorkbooks({ url, token }, [...WORKBOOKS, PROVINCE_BOOK]);
    await this.admin(seed);
  }

  /** How it stands between two steps of a day, while no message waits. */
  async save(): Promise<Standing> {
    const states = await this.#poller().states();
    if (states.some(({ visible, inFlight, delayed }) => visible + inFlight + delayed > 0))
      throw new Error('messages wait that cannot be kept');
    return { now: this.clock.now(), saved: await this.services.save() };
  }

  async goBack({ now, saved }: Standing): Promise<void> {
    await this.#empty(now, saved);
    await this.services.fill(saved);
  }

  async #empty(now: number, saved: Saved | null): Promise<void> {
    this.clock.set(now);
    await this.services.renew(this.clock.now, saved);
    this.#resources = await createLocalResources(this.services.directEnv);
    this.#sqs?.destroy();
    this.#sqs = sqsAt(this.services.direct('sqs'));
    this.#atWork = [];
  }

  get district(): Person {
    return person(DISTRICTS, `${this.services.sheets.url}/`);
  }

  async type(id: string, range: string, values: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.district.sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: values.map((row) => [...row]) },
    });
  }

  /** An admin's command, given again when it breaks down. */
  async admin(act: (registry: RegistryWriter) => Promise<unknown>): Promise<void> {
    await repeated(() => act(openStore(readSettings(), this.clock).registryWriter));
  }

  /** A scan, and what waits in the queues. A scan that breaks down is not repeated: the next minute brings another. */
  async round(kind?: 'nightly'): Promise<ScanOutcome | null> {
    const scheduledTime = new Date(this.clock.now()).toISOString();
    const event = { scheduledTime, ...(kind ? { kind } : {}) };
    const scan = await this.#call('scan-changes', event).catch(() => null);
    await this.drain();
    return scan as ScanOutcome | null;
  }

  /** Monday's plan under its own time; the scheduler repeats one that breaks down. */
  async publish(): Promise<void> {
    await repeated(() => this.#call('plan-summaries', { scheduledTime: MONDAY }));
    await this.drain();
  }

  drain(): Promise<void> {
    return this.#poller().drain({ inOrder: true, waitForHidden: false });
  }

  /** What the handler at work was called with, once more, and to its end. */
  async again(): Promise<void> {
    const event = this.#atWork.at(-1);
    if (event) await this.#call(event.name, event.event).catch(() => null);
  }

  async #call(name: HandlerName, event: unknown): Promise<unknown> {
    const work = { name, event };
    this.#atWork.push(work);
    try {
      if (this.isHosted) return await this.hosted.call(name, event);
      const context = lambdaContext({ functionName: name, timeoutMs: 300_000, clock: this.clock });
      return await handlersOf(this.#functions)[name](event, context);
    } finally {
      this.#atWork = this.#atWork.filter((each) => each !== work);
    }
  }

  async deadLetters(): Promise<number> {
    const states = await this.#poller().states();
    return states.reduce((sum, { dead }) => sum + dead, 0);
  }

  /** What Google was asked by us since the last time. */
  takeReads(): number {
    const log = this.services.sheets.requestLog;
    const ours = log.entries().filter(({ account, kind }) => account === ROBOT && kind !== 'drive').length;
    log.clear();
    return ours;
  }

  endState() {
    const env = { ...process.env, ...this.services.directEnv } as Record<string, string>;
    return endState(env, this.services.sheets.url);
  }

  /** Past everybody who watches. */
  async send(queueUrl: string, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.#sqs?.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: [...entries] }));
  }

  #poller(): QueuePoller {
    const [sqs, queues] = [this.#sqs, this.#resources?.queues];
    if (!sqs || !queues) throw new Error('no services run');
    const of = (name: keyof typeof queues, functionName: HandlerName) => ({
      name,
      queueUrl: queues[name].url,
      deadLetterUrl: queues[name].deadUrl,
      functionName,
      handler: async (event: unknown) => (await this.#call(functionName, event)) as Awaited<ReturnType<SqsHandler>>,
      batchSize: 1,
      maxConcurrency: 1,
    });
    const sources = [
      of('rechecks', 'pull-district'),
      of('pulls', 'pull-district'),
      of('feedback', 'give-feedback'),
      of('summaries', 'publish-summary'),
    ];
    return new QueuePoller({ clock: this.clock, sqs, sources });
  }

  async close(): Promise<void> {
    await this.hosted.kill();
    this.#sqs?.destroy();
    await this.services.close();
    rmSync(this.#folder, { recursive: true });
  }
}

/** The service itself, past the proxy. */
function sqsAt(endpoint: string): SQSClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new SQSClient({ region: 'ap-southeast-3', credentials, endpoint, useQueueUrlAsEndpoint: false });
}

async function repeated(act: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const done = await act().then(
      () => true,
      () => false,
    );
    if (done) return;
  }
}
