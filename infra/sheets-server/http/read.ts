import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Json } from '../model/json.ts';
import { invalidArgument, sheetsError } from './errors.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw sheetsError(413, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit.');
    chunks.push(chunk);
  }
  const raw = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw, { maxOutputLength: MAX_BODY_BYTES }) : raw;
}

/** The JSON of a body; undefined for an empty one. Throws 400. */
export function parseJson(raw: Buffer): Json | undefined {
  const text = raw.toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'Parsing error.';
    throw invalidArgument(`Invalid JSON payload received. ${reason}`);
  }
}
