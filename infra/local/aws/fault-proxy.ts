import { Agent, request as httpRequest } from 'node:http';
import {
  type HttpAnswer,
  type HttpRequest,
  type LoopbackServer,
  type Outcome,
  startLoopbackServer,
} from './loopback-server.ts';
import { operationOf } from './operation.ts';

/** One request as it went by; `index` counts from 1 over every proxy that shares a `counter`. */
export interface PassingRequest extends HttpRequest {
  readonly index: number;
  readonly operation: string;
}

/**
 * What a hook decides: nothing (let it pass), an answer of its own, or `drop`: the connection is cut. A hook may also
 * end the process, or wait.
 */
export type Verdict = Outcome | undefined;

export interface ProxyHooks {
  /** Before the request reaches the service: with a verdict it never does. */
  readonly before?: (request: PassingRequest) => Promise<Verdict> | Verdict;
  /** After the service did what was asked: with a verdict the client does not learn of it. */
  readonly after?: (request: PassingRequest, answer: HttpAnswer) => Promise<Verdict> | Verdict;
}

export interface ProxyOptions extends ProxyHooks {
  /** `http://127.0.0.1:port` of the service behind. */
  readonly target: string;
  readonly counter?: Counter;
  readonly port?: number;
}

export interface Counter {
  count: number;
}

const MAX_BODY_BYTES = 512 * 1024 * 1024;
/** Headers that belong to one connection (RFC 9110 §7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-connection',
  'expect',
];

/**
 * Stands in front of any HTTP service on this machine, sees each request in order, and can go wrong at one of them as
 * networks and services do: refuse before, lose the answer after, or give another answer.
 */
export async function startFaultProxy(options: ProxyOptions): Promise<LoopbackServer> {
  const counter = options.counter ?? { count: 0 };
  const agent = new Agent({ keepAlive: true });
  const server = await startLoopbackServer({
    ...(options.port === undefined ? {} : { port: options.port }),
    maxBodyBytes: MAX_BODY_BYTES,
    handle: (request) => pass(request, options, counter, agent),
  });
  return {
    ...server,
    close: async () => {
      await server.close();
      agent.destroy();
    },
  };
}

async function pass(http: HttpRequest, options: ProxyOptions, counter: Counter, agent: Agent): Promise<Outcome> {
  counter.count += 1;
  const request = { ...http, index: counter.count, operation: operationOf(http) };
  const before = await options.before?.(request);
  if (before !== undefined) return before;
  const answer = await forward(request, options.target, agent);
  if (answer === 'drop') return answer;
  return (await options.after?.(request, answer)) ?? answer;
}

/**
 * A service that cannot be reached looks to the client as it would without us. A client that went away takes no message with
 * it; whatever else it had sent takes effect.
 */
function forward(request: PassingRequest, target: string, agent: Agent): Promise<Outcome> {
  const { hostname, port } = new URL(target);
  const { method, target: path, body } = request;
  const headers = { ...withoutHopByHop(request.headers), 'content-length': String(body.length) };
  const signal = request.operation === 'SQS.ReceiveMessage' ? { signal: request.gone } : {};
  return new Promise((resolve) => {
    const outgoing = httpRequest({ hostname, port, method, path, headers, agent, ...signal }, async (incoming) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
        const answer = { status: incoming.statusCode ?? 502, headers: withoutHopByHop(incoming.headers) };
        resolve({ ...answer, body: Buffer.concat(chunks) });
      } catch {
        resolve('drop');
      }
    });
    outgoing.once('error', () => resolve('drop'));
    outgoing.end(body);
  });
}

function withoutHopByHop(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined && !HOP_BY_HOP.includes(entry[0]),
  );
  return Object.fromEntries(kept);
}
