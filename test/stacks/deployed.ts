import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PurgeQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type EmbeddedAws, startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { PassingRequest } from '#local/aws/fault-proxy.ts';
import { createLocalResources, type LocalResources, type QueueName } from '#local/aws/resources.ts';
import { toSqsEvent } from '#local/events/sqs-event.ts';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';
import type { Step } from '../../infra/constructs/bundle/bundle-functions.ts';
import { at, ofType, type Resource, type Synthesised, temporaryFolder } from './synth.ts';

const PROCESS = join(import.meta.dirname, 'lambda-process.ts');
const HASH_KEY = 'kunci uji yang cukup panjang';

/** Of the process of a function since it began; the peak of its memory. */
export interface Used {
  readonly residentMb: number;
  readonly cpuSeconds: number;
}

interface Reply {
  readonly answer?: unknown;
  readonly failed?: string;
  readonly used?: Used;
}

/** The synthesised functions, each in a process of its own, over the embedded services. */
export class Deployed {
  readonly aws: EmbeddedAws;
  readonly sheets: SheetsServer;
  readonly resources: LocalResources;
  /** Requests to AWS, those of the test itself among them. */
  readonly recorded: PassingRequest[] = [];
  /** Everything that the functions printed. */
  printed = '';
  /** By function, when it answered last. */
  readonly used = new Map<Step, Used>();
  readonly #stacks: Synthesised;
  readonly #secrets: Server;
  readonly #sqs: SQSClient;
  readonly #processes = new Map<Step, ChildProcess>();

  private constructor(
    stacks: Synthesised,
    services: { aws: EmbeddedAws; sheets: SheetsServer; resources: LocalResources; secrets: Server },
  ) {
    this.#stacks = stacks;
    this.aws = services.aws;
    this.sheets = services.sheets;
    this.resources = services.resources;
    this.#secrets = services.secrets;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    this.#sqs = new SQSClient({ region: 'ap-southeast-3', credentials, endpoint: this.aws.urls.sqs });
  }

  static async open(stacks: Synthesised): Promise<Deployed> {
    let deployed: Deployed | null = null;
    const before = (request: PassingRequest) => deployed?.record(request);
    const aws = await startEmbeddedAws({ dataDir: null, hooks: { before } });
    const sheets = await startSheetsServer({ dataDir: null });
    const resources = await createLocalResources(aws.env);
    const secrets = await startSecrets(before);
    deployed = new Deployed(stacks, { aws, sheets, resources, secrets });
    return deployed;
  }

  record(request: PassingRequest): undefined {
    this.recorded.push(request);
  }

  /** The function's resource in the template. */
  lambda(step: Step): Resource {
    const found = ofType(this.#stacks.pipeline, 'AWS::Lambda::Function').find(([, { Properties }]) =>
      String(Properties.FunctionName).endsWith(`-${step}`),
    );
    if (!found) throw new Error(`no function for ${step}`);
    return found[1];
  }

  async invoke(step: Step, event: unknown, settings: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const child = this.#processes.get(step) ?? (await this.#start(step, settings));
    const answered = replyOf(child);
    child.send({ event, timeoutMs: Number(this.lambda(step).Properties.Timeout) * 1000 });
    const { answer, used } = await answered;
    if (used) this.used.set(step, used);
    return answer;
  }

  /** Hands the next message of a queue to its function, as the event source does. */
  async handOver(name: QueueName, step: Step): Promise<unknown> {
    const { url, arn } = this.resources.queues[name];
    const receive = new ReceiveMessageCommand({
      QueueUrl: url,
      MessageSystemAttributeNames: ['All'],
      WaitTimeSeconds: 5,
    });
    const { Messages = [] } = await this.#sqs.send(receive);
    if (Messages.length === 0) throw new Error(`nothing waits in ${name}`);
    return this.invoke(step, toSqsEvent(Messages, arn));
  }

  async send(name: QueueName, message: unknown): Promise<void> {
    const { url } = this.resources.queues[name];
    await this.#sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
  }

  async empty(...names: readonly QueueName[]): Promise<void> {
    for (const name of names)
      await this.#sqs.send(new PurgeQueueCommand({ QueueUrl: this.resources.queues[name].url }));
  }

  /** Logical ids of the queues in the template, by their names here. */
  queueIds(): Readonly<Record<string, string>> {
    const names: Readonly<Record<string, QueueName>> = {
      AKSI8_PULL_QUEUE_URL: 'pulls',
      AKSI8_RECHECK_QUEUE_URL: 'rechecks',
      AKSI8_FEEDBACK_QUEUE_URL: 'feedback',
      AKSI8_SUMMARY_QUEUE_URL: 'summaries',
    };
    const pairs = Object.entries(names).map(([setting, name]) => {
      const id = at(this.lambda('scan-changes').Properties, 'Environment', 'Variables', setting, 'Ref');
      return [name, String(id)] as const;
    });
    return Object.fromEntries(pairs);
  }

  stop(step: Step): void {
    this.#processes.get(step)?.kill();
    this.#processes.delete(step);
  }

  async #start(step: Step, settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
    const { Properties } = this.lambda(step);
    // Away from the repository: what the asset does not bring with it is not there.
    const task = join(temporaryFolder('task'), 'task');
    cpSync(assetOf(this.#stacks, Properties), task, { recursive: true });
    const [file = '', name = ''] = String(Properties.Handler).split('.');
    const child = fork(PROCESS, [join(task, `${file}.mjs`), name, String(Properties.FunctionName)], {
      cwd: task,
      env: { ...this.#environment(Properties), LAMBDA_TASK_ROOT: task, ...settings },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.printed += chunk.toString();
      });
    this.#processes.set(step, child);
    await replyOf(child);
    return child;
  }

  /** As the template has it; what CloudFormation would fill in comes from the local services, and endpoints are added. */
  #environment(properties: Resource['Properties']): Record<string, string> {
    const variables = Object.entries(at(properties, 'Environment', 'Variables') as Record<string, unknown>);
    const filledIn: Record<string, string> = { ...this.resources.env, AKSI8_HASH_KEY_SECRET: 'arn:secret' };
    const given = variables.map(([name, value]) => {
      const known = typeof value === 'string' ? value : filledIn[name];
      if (known === undefined) throw new Error(`nothing is known of ${name}`);
      return [name, name === 'AKSI8_GOOGLE_LANES' ? this.#withEndpoints(known) : known] as const;
    });
    return {
      ...Object.fromEntries(given),
      ...this.aws.env,
      AWS_SESSION_TOKEN: 'local',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(this.#secrets.address() as AddressInfo).port}`,
      AWS_LAMBDA_FUNCTION_NAME: String(properties.FunctionName),
      AKSI8_GOOGLE_ROOT_URL: `${this.sheets.url}/`,
    };
  }

  #withEndpoints(lanes: string): string {
    const tokens = { tokenUrl: `${this.sheets.url}/v1/token`, impersonationRootUrl: `${this.sheets.url}/` };
    return lanes.replaceAll('"kind":"workload"', `"kind":"workload",${JSON.stringify(tokens).slice(1, -1)}`);
  }

  async close(): Promise<void> {
    for (const step of [...this.#processes.keys()]) this.stop(step);
    this.#sqs.destroy();
    this.#secrets.close();
    await Promise.all([this.aws.close(), this.sheets.close()]);
  }
}

function assetOf({ folder, pipeline }: Synthesised, properties: Resource['Properties']): string {
  const hash = String(at(properties, 'Code', 'S3Key')).replace('.zip', '');
  if (!Object.keys(pipeline.Resources).length) throw new Error('an empty template');
  return join(folder, `asset.${hash}`);
}

function replyOf(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the function's process ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (reply: Reply) => {
      child.off('exit', ended);
      if (reply.failed === undefined) resolve(reply);
      else reject(new Error(reply.failed));
    });
  });
}

/** Secrets Manager with one secret. */
async function startSecrets(record: (request: PassingRequest) => void): Promise<Server> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const operation = String(headers['x-amz-target']).replace(/^secretsmanager/, 'SecretsManager');
    record({
      method,
      target: url,
      headers,
      body: Buffer.alloc(0),
      isGone: () => false,
      gone: new AbortController().signal,
      index: 0,
      operation,
    });
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ ARN: 'arn:secret', SecretString: HASH_KEY }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
