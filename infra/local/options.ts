import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** One round, then exit. */
  readonly once: boolean;
  /** Codes of the provinces whose sample districts are set up. */
  readonly provinces: readonly string[] | 'all';
  /** Where workbooks, table and objects are kept between runs. */
  readonly dataDir: string;
  /** Begin with an empty data folder. */
  readonly fresh: boolean;
  /** A file of one's own that becomes a workbook of the round. */
  readonly open: { readonly file: string; readonly district: string } | null;
  /** Services that already run. */
  readonly aws: string | null;
  readonly google: string | null;
  /** Port of the pages; 0 takes any. */
  readonly port: number;
}

export const USAGE = `Usage: npm start -- [options]

  --once                       one round, then exit
  --provinces 62,34            provinces whose sample districts are set up (default 62,34)
  --national                   all 514 districts
  --data DIR                   keep workbooks, table and objects there (default .aksi8)
  --fresh                      begin anew
  --open FILE --district CODE  a .xlsx or .csv of your own becomes a workbook of the round
  --aws URL                    AWS services that already run (DynamoDB, S3 and SQS at one address)
  --google URL                 a Sheets server that already runs
  --port N                     port of the pages (default 8088)`;

export class WrongOptions extends Error {}

const CODE = /^\d{2}$/;

function provinces(value: string | undefined, national: boolean | undefined): StartOptions['provinces'] {
  if (national) return 'all';
  const codes = (value ?? '62,34').split(',').map((code) => code.trim());
  const wrong = codes.find((code) => !CODE.test(code));
  if (wrong !== undefined)
    throw new WrongOptions(`--provinces takes codes of two digits, as in 62,34; not "${wrong}".`);
  return codes;
}

function port(value: string | undefined): number {
  const number = Number(value ?? 8088);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new WrongOptions(`--port takes a number from 0 to 65535, not "${value}".`);
}

function opened(file: string | undefined, district: string | undefined): StartOptions['open'] {
  if (file === undefined && district === undefined) return null;
  if (file !== undefined && district !== undefined) return { file: resolve(file), district };
  throw new WrongOptions('--open FILE and --district CODE go together: the registry alone says whose a workbook is.');
}

export function startOptions(args: readonly string[]): StartOptions {
  const string = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    once: flag,
    provinces: string,
    national: flag,
    data: string,
    fresh: flag,
    open: string,
    district: string,
    aws: string,
    google: string,
    port: string,
  };
  const values = (() => {
    try {
      return parseArgs({ args: [...args], options, strict: true }).values;
    } catch (error) {
      throw new WrongOptions(error instanceof Error ? error.message : 'The options could not be read.');
    }
  })();
  return {
    once: values.once ?? false,
    provinces: provinces(values.provinces, values.national),
    dataDir: resolve(values.data ?? '.aksi8'),
    fresh: values.fresh ?? false,
    open: opened(values.open, values.district),
    aws: values.aws ?? null,
    google: values.google ?? null,
    port: port(values.port),
  };
}
