import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Far above any head or report; a body that inflates beyond it is damaged. */
const LARGEST = 256 * 1024 * 1024;

/** JSON as compressed bytes: items are paid for by size. */
export function pack(value: unknown): Uint8Array {
  const text = Buffer.from(JSON.stringify(value));
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
}

export function unpack(body: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(body, { maxOutputLength: LARGEST }).toString('utf8'));
}
