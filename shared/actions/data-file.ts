import * as z from 'zod';

export const standingSchema = z.enum(['resmi', 'usulan']);

/** A list that the sources leave open is wrong in form: names the file, the row and what it should be. */
export class DataFileError extends Error {
  readonly file: string;
  constructor(file: string, problems: readonly string[]) {
    super(`shared/actions/data/${file} cannot be used: ${problems.join('; ')}`);
    this.name = 'DataFileError';
    this.file = file;
  }
}

function problem(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((part) => (typeof part === 'number' ? `row ${part + 1}` : String(part))).join(' > ');
  return `${path || 'the whole file'}: ${issue.message}`;
}

/**
 * Checks a replaceable list. Rows are `{about, rows: […]}`.
 * @throws {DataFileError} when the file does not have the shape; the message says which row and field.
 */
export function readDataFile<T>(file: string, row: z.ZodType<T>, data: unknown): readonly T[] {
  const parsed = z.object({ about: z.string(), rows: z.array(row).min(1) }).safeParse(data);
  if (parsed.success) return parsed.data.rows;
  throw new DataFileError(file, parsed.error.issues.slice(0, 5).map(problem));
}
