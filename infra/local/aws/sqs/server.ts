import { type HttpAnswer, type HttpRequest, type LoopbackServer, startLoopbackServer } from '../loopback-server.ts';
import { ACTIONS, type Context } from './actions.ts';
import { errorAnswer, SqsError } from './errors.ts';
import { type ActionName, isAction, parseInput } from './input.ts';
import { Queues } from './queues.ts';
import { Waiters } from './waiters.ts';

export interface SqsOptions {
  readonly region: string;
  readonly clock: () => number;
  readonly port?: number;
}

export interface LocalSqs extends LoopbackServer {
  /** The next moment at which a delayed or in-flight message comes into sight; null if there is none. */
  nextDue(): number | null;
  /** Bodies of all messages by queue, hidden ones too. Looking at them receives nothing. */
  bodies(): Readonly<Record<string, readonly string[]>>;
}

const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
const TARGET = 'AmazonSQS.';

/**
 * An SQS for one machine: the JSON protocol, in memory, on any clock. Queues hold hints only, so nothing is kept over
 * a restart. Delays, visibility, dead letters and moves follow the given clock; a long poll waits in real time.
 */
export async function startSqs(options: SqsOptions): Promise<LocalSqs> {
  const queues = new Queues(options.region, options.clock);
  const service = { queues, waiters: new Waiters(), moves: [] };
  const server = await startLoopbackServer({
    ...(options.port === undefined ? {} : { port: options.port }),
    maxBodyBytes: MAX_REQUEST_BYTES,
    handle: (request) =>
      answer(request, { ...service, base: `http://${request.headers.host}`, isGone: request.isGone }),
  });
  const bodies = () =>
    Object.fromEntries(queues.all().map((queue) => [queue.name, queue.peek().map((message) => message.body)]));
  return { ...server, bodies, nextDue: () => queues.nextDue() };
}

async function answer(request: HttpRequest, context: Context): Promise<HttpAnswer> {
  try {
    const name = String(request.headers['x-amz-target'] ?? '').slice(TARGET.length);
    if (!isAction(name))
      throw new SqsError('UnsupportedOperation', `This local SQS does not implement ${name || 'the query protocol'}.`);
    const output = await run(name, parseJson(request.body), context);
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify(output ?? {}),
    };
  } catch (error) {
    if (!(error instanceof SqsError)) throw error;
    return errorAnswer(error);
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new SqsError('InvalidParameterValue', 'The request is not JSON.');
  }
}

function run<Name extends ActionName>(name: Name, body: unknown, context: Context): unknown {
  return ACTIONS[name](parseInput(name, body), context);
}
