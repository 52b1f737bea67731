import { createHash } from 'node:crypto';
import { S3Error } from './errors.ts';
import type { S3Request } from './types.ts';

export interface Payload {
  readonly body: Buffer;
  /** Headers of the request with the trailers of a chunked body over them. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The bytes that are meant: aws-chunked frames taken off, their trailers read, the length and the SHA-256 that the
 * request was signed with checked. Chunk signatures are not (no local service knows a secret).
 */
export function payloadOf(request: S3Request): Payload {
  const { body, headers } = request;
  const sha256 = headers['x-amz-content-sha256'] ?? '';
  if (!sha256.startsWith('STREAMING-') && !isAwsChunked(headers)) {
    verifySha256(sha256, body);
    return { body, headers };
  }
  const decoded = decodeChunks(body);
  const declared = headers['x-amz-decoded-content-length'];
  if (declared !== undefined && Number(declared) !== decoded.body.length) throw incomplete();
  return { body: decoded.body, headers: { ...withoutAwsChunked(headers), ...decoded.trailers } };
}

function isAwsChunked(headers: Readonly<Record<string, string>>): boolean {
  return encodings(headers).includes('aws-chunked');
}

function encodings(headers: Readonly<Record<string, string>>): string[] {
  return (headers['content-encoding'] ?? '').split(',').map((name) => name.trim());
}

/** `gzip,aws-chunked` is stored as `gzip`: the framing belongs to the transfer, not to the object. */
function withoutAwsChunked(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'content-encoding': _framed, ...rest } = headers;
  const kept = encodings(headers).filter((name) => name !== '' && name !== 'aws-chunked');
  return kept.length > 0 ? { ...rest, 'content-encoding': kept.join(',') } : rest;
}

function verifySha256(sent: string, body: Buffer): void {
  if (!/^[0-9a-f]{64}$/.test(sent)) return;
  if (createHash('sha256').update(body).digest('hex') !== sent) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
}

function incomplete(): S3Error {
  return new S3Error(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}

/** `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n … 0\r\n<name>:<value>\r\n\r\n` */
function decodeChunks(framed: Buffer): { body: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const lineEnd = framed.indexOf('\r\n', offset);
    const size = /^([0-9a-f]+)(;.*)?$/i.exec(framed.toString('latin1', offset, Math.max(lineEnd, offset)));
    if (lineEnd < 0 || !size) throw incomplete();
    const length = Number.parseInt(size[1] ?? '', 16);
    const start = lineEnd + 2;
    if (length === 0) return { body: Buffer.concat(chunks), trailers: parseTrailers(framed.toString('latin1', start)) };
    const end = start + length;
    if (framed.toString('latin1', end, end + 2) !== '\r\n') throw incomplete();
    chunks.push(framed.subarray(start, end));
    offset = end + 2;
  }
}

function parseTrailers(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
