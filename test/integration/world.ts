import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedAws, startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { createLocalResources, type LocalResources } from '#local/aws/resources.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { QueuePoller } from '#local/events/queue-poller.ts';
import type { QueueSource, SqsHandler } from '#local/events/types.ts';
import type { ScanOutcome } from '#pipeline/scan-changes.ts';
import type { Source } from '#registry/types.ts';
import type { Settings } from '#runtime/settings.ts';
import { readSettings } from '#runtime/settings.ts';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';
import { type Person, person, share } from '#support/google-person.ts';
import { SetClock } from '#support/set-clock.ts';
import { openStore } from '../../functions/compose/store.ts';

const ROBOT = 'aksi8@aksi8.test';
const OWNER = 'bappeda@seruyan.test';

/** The real handlers over the embedded services and the Sheets server, as one machine runs them. */
export class IntegrationWorld {
  readonly clock: SetClock;
  readonly aws: EmbeddedAws;
  readonly sheets: SheetsServer;
  readonly settings: Settings;
  readonly store: ReturnType<typeof openStore>;
  readonly owner: Person;
  readonly #hooks: Hooks;
  readonly #folder: string;
  readonly #poller: QueuePoller;
  readonly #scan: (event: unknown, context: unknown) => Promise<ScanOutcome>;

  private constructor(parts: {
    folder: string;
    clock: SetClock;
    aws: EmbeddedAws;
    sheets: SheetsServer;
    settings: Settings;
    poller: QueuePoller;
    scan: (event: unknown, context: unknown) => Promise<ScanOutcome>;
    hooks: Hooks;
  }) {
    this.#hooks = parts.hooks;
    this.#folder = parts.folder;
    this.clock = parts.clock;
    this.aws = parts.aws;
    this.sheets = parts.sheets;
    this.settings = parts.settings;
    this.store = openStore(parts.settings, parts.clock);
    this.owner = person(OWNER, `${parts.sheets.url}/`);
    this.#poller = parts.poller;
    this.#scan = parts.scan;
  }

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<IntegrationWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'aksi8-'));
    const clock = new SetClock(join(folder, 'clock'), '2026-03-02T03:00:00Z');
    const aws = await startEmbeddedAws({ dataDir: null, clock: clock.now });
    const resources = await createLocalResources(aws.env);
    const sheets = await startSheetsServer({ dataDir: null, clock: clock.now });
    const env = {
      ...aws.env,
      ...resources.env,
      AKSI8_GOOGLE_ROOT_URL: `${sheets.url}/`,
      AKSI8_GOOGLE_LANES: JSON.stringify({ utama: { viewer: account(ROBOT), editor: account(ROBOT) } }),
      AKSI8_READS_PER_MINUTE: '60000',
      AKSI8_WRITES_PER_MINUTE: '60000',
      AKSI8_DRIVE_PER_MINUTE: '60000',
      AKSI8_PROJECT_READS_PER_MINUTE: '60000',
      AKSI8_PROJECT_WRITES_PER_MINUTE: '60000',
      AKSI8_HASH_KEY: 'a key for tests, sixteen or more',
      AKSI8_CLOCK_FILE: clock.file,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_METRICS_DISABLED: 'true',
      ...settings,
    };
    // The functions read their settings as on Lambda: from the environment, once.
    Object.assign(process.env, env);
    const scan = (await import('../../functions/scan-changes/handler.ts')).handler;
    const hooks: Hooks = { beforeAnswer: null };
    const poller = new QueuePoller({
      clock,
      sqs: sqsOf(aws),
      sources: await sourcesOf(resources, hooks),
      nextDue: () => aws.nextDue(),
    });
    return new IntegrationWorld({
      folder,
      clock,
      aws,
      sheets,
      settings: readSettings(env),
      poller,
      scan: scan as (event: unknown, context: unknown) => Promise<ScanOutcome>,
      hooks,
    });
  }

  /** A workbook of the district's own, shared with us. */
  async workbook(title: string, values: readonly (readonly (string | number)[])[], role = 'writer'): Promise<string> {
    const made = await this.owner.sheets.spreadsheets.create({
      requestBody: {
        properties: { title, locale: 'in_ID', timeZone: 'Asia/Jakarta' },
        sheets: [{ properties: { title: 'Aksi 7' } }],
      },
    });
    const id = made.data.spreadsheetId ?? '';
    if (role !== 'none') await share(this.owner, id, ROBOT, role);
    await this.type(id, 'Aksi 7!A1', values);
    return id;
  }

  async type(id: string, range: string, values: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.owner.sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: values.map((row) => [...row]) },
    });
  }

  async shown(id: string, range: string): Promise<string[][]> {
    const answer = await this.owner.sheets.spreadsheets.values.get({ spreadsheetId: id, range });
    return (answer.data.values ?? []) as string[][];
  }

  register(spreadsheetId: string, changes: Partial<Source> = {}): Promise<Source> {
    return this.store.registryWriter.add({
      spreadsheetId,
      district: '62.07',
      kecamatan: [],
      office: 'Dinas Kesehatan',
      actions: [7],
      fiscalYear: 2026,
      lane: 'utama',
      mode: 'active',
      precedence: null,
      ...changes,
    });
  }

  scan(event: Readonly<Record<string, unknown>> = {}): Promise<ScanOutcome> {
    const scheduledTime = new Date(this.clock.now()).toISOString();
    const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: 60_000, clock: this.clock });
    return this.#scan({ scheduledTime, ...event }, context);
  }

  drain(): Promise<void> {
    return this.#poller.drain({ inOrder: true, waitForHidden: false });
  }

  /** What somebody does after the next read, before its answer. */
  beforeAnswer(act: () => Promise<void>): void {
    this.#hooks.beforeAnswer = act;
  }

  async round(event: Readonly<Record<string, unknown>> = {}): Promise<ScanOutcome> {
    const outcome = await this.scan(event);
    await this.drain();
    return outcome;
  }

  /** What Google was asked since the last time, by kind of quota. */
  takeRequests(): Record<string, number> {
    const log = this.sheets.requestLog;
    const ours = log.entries().filter((entry) => entry.account === ROBOT);
    const counts = Object.fromEntries(
      [...Map.groupBy(ours, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
    );
    log.clear();
    return counts;
  }

  /** All items of the table but the limiter's ledger, by key. */
  async table(): Promise<Map<string, Record<string, unknown>>> {
    const { client, name } = this.store.table;
    const items: Record<string, unknown>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: name, ExclusiveStartKey: from, ConsistentRead: true }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from);
    const ours = items.filter((item) => !String(item.pk).startsWith('LIMIT#'));
    return new Map(ours.map((item) => [`${item.pk} ${item.sk}`, item]));
  }

  async deadLetters(): Promise<number> {
    return (await this.#poller.states()).reduce((sum, { dead }) => sum + dead, 0);
  }

  async close(): Promise<void> {
    await this.#poller.stop();
    await Promise.all([this.aws.close(), this.sheets.close()]);
    rmSync(this.#folder, { recursive: true });
  }
}

function account(email: string) {
  return { email, credential: { kind: 'token', token: email } };
}

function sqsOf(aws: EmbeddedAws): SQSClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new SQSClient({ region: 'ap-southeast-3', credentials, endpoint: aws.urls.sqs });
}

interface Hooks {
  beforeAnswer: (() => Promise<void>) | null;
}

async function sourcesOf({ queues }: LocalResources, hooks: Hooks): Promise<QueueSource[]> {
  const pull = (await import('../../functions/pull-district/handler.ts')).handler as SqsHandler;
  const feedback = (await import('../../functions/give-feedback/handler.ts')).handler as SqsHandler;
  const answer: SqsHandler = async (event, context) => {
    const act = hooks.beforeAnswer;
    hooks.beforeAnswer = null;
    await act?.();
    return feedback(event, context);
  };
  const of = (name: keyof typeof queues, functionName: string, handler: SqsHandler): QueueSource => ({
    name,
    queueUrl: queues[name].url,
    deadLetterUrl: queues[name].deadUrl,
    handler,
    functionName,
    batchSize: 1,
    maxConcurrency: 1,
  });
  return [
    of('rechecks', 'pull-district', pull),
    of('pulls', 'pull-district', pull),
    of('feedback', 'give-feedback', answer),
  ];
}
