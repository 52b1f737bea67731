import { createHash } from 'node:crypto';
import type { MessageAttributes } from './types.ts';

const STRING_VALUE = 1;
const BINARY_VALUE = 2;

export function md5(data: string | Buffer): string {
  return createHash('md5').update(data).digest('hex');
}

/**
 * The digest over message attributes that clients may compare: for each attribute in the order of names, length and
 * bytes of name and type, a byte for the kind of value, length and bytes of the value.
 */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const { DataType = '', StringValue, BinaryValue } = attributes[name] ?? {};
    const binary = DataType.startsWith('Binary');
    const value = binary ? Buffer.from(BinaryValue ?? '', 'base64') : Buffer.from(StringValue ?? '');
    const kind = Buffer.from([binary ? BINARY_VALUE : STRING_VALUE]);
    return [sized(Buffer.from(name)), sized(Buffer.from(DataType)), kind, sized(value)];
  });
  return md5(Buffer.concat(parts));
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
