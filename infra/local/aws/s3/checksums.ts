import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { notImplemented, S3Error } from './errors.ts';
import type { Checksum, ChecksumAlgorithm } from './types.ts';

const ALGORITHMS: readonly ChecksumAlgorithm[] = ['CRC32', 'CRC32C', 'SHA1', 'SHA256'];

export function headerName(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** @throws S3Error NotImplemented for CRC64NVME and whatever else comes. */
export function parseAlgorithm(name: string): ChecksumAlgorithm {
  const found = ALGORITHMS.find((algorithm) => algorithm === name.toUpperCase());
  if (!found) throw notImplemented(`the checksum ${name}`);
  return found;
}

export function computeChecksum(algorithm: ChecksumAlgorithm, data: Buffer): string {
  if (algorithm === 'CRC32') return uint32(crc32(data));
  if (algorithm === 'CRC32C') return uint32(crc32c(data));
  return createHash(algorithm.toLowerCase()).update(data).digest('base64');
}

/** The checksum of the parts' checksums, as S3 gives it to an object of several parts. */
export function compositeChecksum(algorithm: ChecksumAlgorithm, parts: readonly string[]): Checksum {
  const joined = Buffer.concat(parts.map((value) => Buffer.from(value, 'base64')));
  return { algorithm, value: `${computeChecksum(algorithm, joined)}-${parts.length}`, type: 'COMPOSITE' };
}

/**
 * The checksum that a body came with, verified; without one, that of `fallback`.
 * @param sent headers and trailers of the request together
 * @throws S3Error BadDigest where a body is not what its sender computed over it
 */
export function verifiedChecksum(
  sent: Readonly<Record<string, string>>,
  body: Buffer,
  fallback: ChecksumAlgorithm | null = null,
): Checksum | null {
  verifyMd5(sent['content-md5'], body);
  for (const algorithm of ALGORITHMS) {
    const value = sent[headerName(algorithm)];
    if (value === undefined) continue;
    if (value !== computeChecksum(algorithm, body)) {
      throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
    }
    return { algorithm, value, type: 'FULL_OBJECT' };
  }
  return fallback && { algorithm: fallback, value: computeChecksum(fallback, body), type: 'FULL_OBJECT' };
}

function verifyMd5(sent: string | undefined, body: Buffer): void {
  if (sent === undefined) return;
  if (Buffer.from(sent, 'base64').length !== 16) {
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  }
  if (createHash('md5').update(body).digest('base64') !== sent) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}

function uint32(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
}

const CASTAGNOLI = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

function crc32c(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (CASTAGNOLI[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
