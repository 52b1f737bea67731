/** Caps on a file of somebody else's: a small archive can hold terabytes. */
export interface FileLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly inflatedBytes: number;
  readonly cells: number;
}

export const FILE_LIMITS: FileLimits = {
  fileBytes: 60_000_000,
  entries: 2_000,
  inflatedBytes: 400_000_000,
  cells: 4_000_000,
};

/** A file that is not read; its message may be shown. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}
