import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from '../context.ts';

const WORTH_PACKING = 2_000_000;

/** Sends an answer; JSON is indented only where `prettyPrint=false` did not turn it off, and never above 1 MB. */
export function send(response: ServerResponse, answer: Answer, acceptsGzip: boolean): void {
  const { status, json, text, headers } = answer;
  if (json === undefined && text === undefined) {
    response.writeHead(status, { 'content-length': 0, ...headers }).end();
    return;
  }
  let body = Buffer.from(text ?? JSON.stringify(json));
  const packed = acceptsGzip && body.length > WORTH_PACKING;
  if (packed) body = gzipSync(body, { level: 1 });
  if (answer.logged) answer.logged.bytes = body.length;
  response.writeHead(status, {
    'content-type': answer.contentType ?? 'application/json; charset=UTF-8',
    'content-length': body.length,
    ...(packed && { 'content-encoding': 'gzip' }),
    'cache-control': 'private',
    vary: 'Origin, X-Origin, Referer',
    ...headers,
  });
  response.end(body);
}
