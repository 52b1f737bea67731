import type { Readable } from 'node:stream';

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Reads a JSON answer from a stream, and stops before more than `maxBytes` lie in memory.
 * Throws `TooLarge`, or an error with code TRUNCATED when the connection broke in the middle.
 */
export async function cappedJson(body: Readable, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) {
      body.destroy();
      throw new TooLarge('answer over the limit');
    }
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw Object.assign(new Error('truncated answer'), { code: 'TRUNCATED' });
  }
}
