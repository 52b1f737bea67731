import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request on its way. */
export type Fault =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly contentType: string }
  /** The server carries it out; the answer is lost on the way back. */
  | { readonly kind: 'applied'; readonly status: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'cutAnswer' }
  /** Something else happens first. */
  | { readonly kind: 'before'; readonly act: () => Promise<unknown> };

export const QUOTA: Fault = {
  kind: 'answer',
  status: 429,
  body: JSON.stringify({ error: { code: 429, message: 'Quota exceeded', status: 'RESOURCE_EXHAUSTED' } }),
  contentType: 'application/json',
};
export const HTML_429: Fault = {
  kind: 'answer',
  status: 429,
  body: "<html><body><h1>We're sorry...</h1>automated queries</body></html>",
  contentType: 'text/html',
};
export const UNAVAILABLE: Fault = {
  kind: 'answer',
  status: 503,
  body: JSON.stringify({
    error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' },
  }),
  contentType: 'application/json',
};

/** Stands between the client and the server, and does to the next matching requests what it was told. */
export class FaultyProxy {
  readonly url: string;
  readonly #server: Server;
  readonly #target: string;
  #planned: { match: RegExp; fault: Fault }[] = [];
  readonly seen: string[] = [];

  private constructor(server: Server, target: string) {
    this.#server = server;
    this.#target = target.replace(/\/$/, '');
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    server.on('request', (request, response) => void this.#pass(request, response));
  }

  static async open(target: string): Promise<FaultyProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FaultyProxy(server, target);
  }

  /** The next requests whose `METHOD path` matches meet these faults, one each. */
  plan(match: RegExp, ...faults: readonly Fault[]): void {
    this.#planned.push(...faults.map((fault) => ({ match, fault })));
  }

  get left(): number {
    return this.#planned.length;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
    this.seen.push(line);
    const index = this.#planned.findIndex(({ match }) => match.test(line));
    const fault = index < 0 ? null : (this.#planned.splice(index, 1)[0]?.fault ?? null);
    const body = await bodyOf(request);
    if (fault?.kind === 'cut') return void request.socket.destroy();
    if (fault?.kind === 'answer') return reply(response, fault.status, fault.contentType, fault.body);
    if (fault?.kind === 'before') await fault.act();
    const answer = await this.#forward(request, body);
    if (fault?.kind === 'applied') return reply(response, fault.status, 'text/html', '<html>lost</html>');
    const text = await answer.text();
    if (fault?.kind === 'cutAnswer') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.write(text.slice(0, text.length >> 1), () => request.socket.destroy());
      return;
    }
    reply(response, answer.status, answer.headers.get('content-type') ?? '', text);
  }

  #forward(request: IncomingMessage, body: Buffer): Promise<Response> {
    const headers = { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' };
    const method = request.method ?? 'GET';
    return fetch(`${this.#target}${request.url}`, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
    });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType });
  response.end(body);
}
