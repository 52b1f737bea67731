import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** DuckDB over Parquet files: a reader that shares no code with what wrote them. */
export class Duck {
  readonly #folder = mkdtempSync(join(tmpdir(), 'aksi8-duck-'));
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<Duck> {
    return new Duck(await (await DuckDBInstance.create(':memory:')).connect());
  }

  /** Files of one table become a view of that name. */
  async add(table: string, files: readonly Uint8Array[]): Promise<void> {
    const paths = files.map((body, at) => {
      const path = join(this.#folder, `${table}-${at}.parquet`);
      writeFileSync(path, body);
      return `'${path}'`;
    });
    await this.#connection.run(`create or replace view ${table} as select * from read_parquet([${paths.join()}])`);
  }

  /** Rows as plain JSON; whole numbers are texts. */
  async ask(query: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.#connection.runAndReadAll(query)).getRowObjectsJson();
  }

  close(): void {
    this.#connection.closeSync();
    rmSync(this.#folder, { recursive: true });
  }
}
