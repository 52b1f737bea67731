export type ChecksumAlgorithm = 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; a composite of parts ends in `-N`. */
  readonly value: string;
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
}

/** What is known of an object without its body. Serialised as the first line of its file. */
export interface ObjectHead {
  readonly key: string;
  /** Hex, without quotes; `…-N` after a multipart upload. */
  readonly etag: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  readonly contentType: string;
  /** `cache-control`, `content-disposition`, `content-encoding`, `content-language`, `expires` as sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** `x-amz-meta-*` without the prefix. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly checksum: Checksum | null;
}

/** One request after its address was taken apart. */
export interface S3Request {
  readonly method: string;
  /** Empty: the service itself. */
  readonly bucket: string;
  /** Decoded; empty: the bucket itself. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  /** As sent, aws-chunked frames included. */
  readonly body: Buffer;
}
