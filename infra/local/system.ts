import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';
import { DISTRICTS, lanesSetting, ROBOT } from './accounts.ts';
import { type EmbeddedAws, LOCAL_REGION, startEmbeddedAws } from './aws/embedded-aws.ts';
import type { ProxyHooks } from './aws/fault-proxy.ts';
import { createLocalResources, type LocalResources } from './aws/resources.ts';
import type { Clock } from './events/clock.ts';
import { QueuePoller } from './events/queue-poller.ts';
import { Scheduler } from './events/scheduler.ts';
import type { QueueSource, SourceEvent } from './events/types.ts';
import { functions, type LocalFunctions } from './functions.ts';

export interface SystemOptions {
  readonly dataDir: string | null;
  readonly clock: Clock;
  /** Services that already run: their one address, or what the SDK needs to find each; null starts embedded ones. */
  readonly aws: string | Readonly<Record<string, string>> | null;
  readonly google: string | null;
  /** See and disturb each request to AWS. */
  readonly awsHooks?: ProxyHooks;
  /** Invocations of each queue's function at one time; as deployed unless told. */
  readonly workers?: number;
  /** Settings beside those that follow from the services. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onEvent?: (event: SourceEvent) => void;
}

/** The whole system on one machine: services, functions, event sources. */
export interface LocalSystem {
  readonly env: Readonly<Record<string, string>>;
  readonly googleUrl: string;
  /** The embedded Sheets server; null when another one is used. */
  readonly sheets: SheetsServer | null;
  readonly aws: EmbeddedAws | null;
  readonly functions: LocalFunctions;
  readonly poller: QueuePoller;
  readonly scheduler: Scheduler;
  close(): Promise<void>;
}

const HASH_KEY = 'a key for one machine, where nothing leaves it';

/** Local servers answer at once and have no neighbours: the quota is raised so that a round takes seconds. */
const LOCAL_SETTINGS = {
  AKSI8_STAGE: 'local',
  AKSI8_READS_PER_MINUTE: '1200',
  AKSI8_WRITES_PER_MINUTE: '1200',
  AKSI8_DRIVE_PER_MINUTE: '1200',
  AKSI8_PROJECT_READS_PER_MINUTE: '6000',
  AKSI8_PROJECT_WRITES_PER_MINUTE: '6000',
};

export async function startSystem(options: SystemOptions): Promise<LocalSystem> {
  const aws = options.aws === null ? await embeddedAws(options) : null;
  const sheets = options.google === null ? await embeddedSheets(options) : null;
  const googleUrl = `${(options.google ?? sheets?.url ?? '').replace(/\/$/, '')}/`;
  const awsEnv = aws?.env ?? givenAws(options.aws ?? '');
  const resources = await createLocalResources(awsEnv);
  const env = {
    ...awsEnv,
    ...resources.env,
    ...LOCAL_SETTINGS,
    AKSI8_GOOGLE_ROOT_URL: googleUrl,
    AKSI8_GOOGLE_LANES: lanesSetting(),
    AKSI8_HASH_KEY: HASH_KEY,
    ...options.settings,
  };
  // The functions read their settings as on Lambda: from the environment, once.
  Object.assign(process.env, env);
  const handlers = await functions();
  const sqs = sqsClient(env);
  const { clock, onEvent } = options;
  const shared = { clock, ...(onEvent ? { onEvent } : {}) };
  const poller = new QueuePoller({
    ...shared,
    sqs,
    sources: sourcesOf(resources, handlers, options.workers),
    nextDue: () => aws?.nextDue() ?? null,
  });
  const scheduler = new Scheduler({ ...shared, entries: handlers.schedules });
  const close = async () => {
    await scheduler.stop();
    await poller.stop();
    sqs.destroy();
    await Promise.all([aws?.close(), sheets?.close()]);
  };
  return { env, googleUrl, sheets, aws, functions: handlers, poller, scheduler, close };
}

function embeddedAws({ dataDir, clock, awsHooks }: SystemOptions): Promise<EmbeddedAws> {
  const hooks = awsHooks ? { hooks: awsHooks } : {};
  return startEmbeddedAws({ dataDir: dataDir && join(dataDir, 'aws'), clock: () => clock.now(), ...hooks });
}

function embeddedSheets({ dataDir, clock }: SystemOptions): Promise<SheetsServer> {
  const accounts = [ROBOT, DISTRICTS].map((email) => ({ email }));
  return startSheetsServer({ dataDir: dataDir && join(dataDir, 'sheets'), clock: () => clock.now(), accounts });
}

function givenAws(given: string | Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (typeof given !== 'string') return given;
  const url = given;
  const endpoints = { AWS_ENDPOINT_URL_DYNAMODB: url, AWS_ENDPOINT_URL_S3: url, AWS_ENDPOINT_URL_SQS: url };
  const credentials = {
    AWS_REGION: process.env.AWS_REGION ?? LOCAL_REGION,
    AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? 'local',
    AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY ?? 'local',
  };
  return { ...credentials, ...endpoints };
}

function sqsClient(env: Readonly<Record<string, string | undefined>>): SQSClient {
  const { AWS_ENDPOINT_URL_SQS: endpoint, AWS_REGION: region } = env;
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' };
  return new SQSClient({ ...(region ? { region } : {}), ...(endpoint ? { endpoint } : {}), credentials });
}

/** Event source mappings as the deployed stack has them. Re-checks stand first: somebody waits for them. */
function sourcesOf({ queues }: LocalResources, handlers: LocalFunctions, workers?: number): QueueSource[] {
  const of = (
    name: keyof typeof queues,
    work: { functionName: string; handler: QueueSource['handler'] },
    maxConcurrency: number,
  ) => ({
    name,
    queueUrl: queues[name].url,
    deadLetterUrl: queues[name].deadUrl,
    ...work,
    batchSize: 1,
    maxConcurrency: workers ?? maxConcurrency,
  });
  return [
    of('rechecks', handlers.pullDistrict, 2),
    of('pulls', handlers.pullDistrict, 4),
    of('feedback', handlers.giveFeedback, 4),
    of('summaries', handlers.publishSummary, 2),
  ];
}
