import { brotliCompressSync, brotliDecompressSync, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';

const INFLATE: readonly ((bytes: Uint8Array) => Buffer)[] = [gunzipSync, brotliDecompressSync, inflateSync];
const BASE64 = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
/** Deep enough for compressed bytes in base64 in JSON in a compressed object. */
const LAYERS = 4;

/** Bytes to be searched for what must not be in them: as they are, inflated, decoded from base64, and so on inwards. */
export class Haystack {
  readonly #texts: { readonly name: string; readonly text: string }[] = [];

  get size(): number {
    return this.#texts.length;
  }

  get names(): readonly string[] {
    return this.#texts.map(({ name }) => name);
  }

  add(name: string, bytes: Uint8Array): void {
    for (const text of unpacked(Buffer.from(bytes), LAYERS)) this.#texts.push({ name, text });
  }

  /** A table item: its plain attributes and, one by one, its binary ones. */
  addItem(name: string, item: Readonly<Record<string, unknown>>): void {
    this.add(name, Buffer.from(JSON.stringify(item)));
    for (const value of Object.values(item)) if (value instanceof Uint8Array) this.add(name, value);
  }

  /** All that is held under names that begin so. */
  text(prefix: string): string {
    return this.#texts.flatMap(({ name, text }) => (name.startsWith(prefix) ? [text] : [])).join('\n');
  }

  /** `name: needle` for each needle that is held, whatever its case. */
  holding(needles: readonly string[]): string[] {
    const found = new Set<string>();
    for (const { name, text } of this.#texts) {
      const lower = text.toLowerCase();
      for (const needle of needles) if (lower.includes(needle.toLowerCase())) found.add(`${name}: ${needle}`);
    }
    return [...found];
  }

  /** A text packed in each of the ways that are looked into. */
  static packings(text: string): Buffer[] {
    const bytes = Buffer.from(JSON.stringify({ text, beside: 'x'.repeat(40) }));
    const compressed = [gzipSync(bytes), brotliCompressSync(bytes), deflateSync(bytes)];
    const encoded = [bytes, ...compressed].map((each) =>
      Buffer.from(JSON.stringify({ body: each.toString('base64') })),
    );
    return [bytes, ...compressed, ...encoded, Buffer.from(escaped(text)), Buffer.from(text, 'utf16le')];
  }
}

function unpacked(bytes: Buffer, layers: number): string[] {
  const text = bytes.toString('latin1');
  const plain = [
    text,
    ...(text.includes('\\u') ? [unescaped(text)] : []),
    ...(text.includes('\0') ? [text.replaceAll('\0', '')] : []),
  ];
  if (layers === 0) return plain;
  return [...plain, ...inflated(bytes, layers), ...decoded(text, layers)];
}

function inflated(bytes: Buffer, layers: number): string[] {
  return INFLATE.flatMap((inflate) => {
    try {
      return unpacked(inflate(bytes), layers - 1);
    } catch {
      return [];
    }
  });
}

function decoded(text: string, layers: number): string[] {
  return (text.match(BASE64) ?? []).flatMap((word) => unpacked(Buffer.from(word, 'base64'), layers - 1));
}

function escaped(text: string): string {
  return [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

function unescaped(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
