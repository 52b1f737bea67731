import { OAuth2Client } from 'google-auth-library/build/src/auth/oauth2client.js';
import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { GOOGLE_DEFAULTS, type GoogleAdapters, type GoogleSettings, googleAdapters } from '#google/index.ts';
import type { CallKind, Limiter } from '#pipeline/ports.ts';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';

export const OWNER = 'bappeda@seruyan.test';
export const VIEWER = 'baca@aksi8.test';
export const EDITOR = 'tulis@aksi8.test';

export interface Taken {
  readonly account: string;
  readonly kind: CallKind;
}

/** A limiter that lets everything pass and remembers what it was asked. */
export class OpenLimiter implements Limiter {
  readonly taken: Taken[] = [];
  readonly penalties: { account: string; kind: CallKind; notBefore: number }[] = [];
  deferUntil: number | null = null;

  async acquire(account: string, kind: CallKind) {
    this.taken.push({ account, kind });
    if (this.deferUntil !== null) return { kind: 'deferred', notBefore: this.deferUntil } as const;
    return { kind: 'go', at: 0 } as const;
  }

  async penalise(account: string, kind: CallKind, notBefore: number) {
    this.penalties.push({ account, kind, notBefore });
  }

  count(kind: CallKind): number {
    return this.taken.filter((one) => one.kind === kind).length;
  }
}

/** Time that passes only when somebody waits. */
export class StandingClock {
  ms = Date.parse('2026-11-20T03:00:00Z');
  now = () => this.ms;
  sleep = async (wait: number) => {
    this.ms += wait;
  };
}

/** What a person with an account does in the spreadsheet, through the real client. */
export interface Person {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
}

export interface World {
  readonly server: SheetsServer;
  readonly limiter: OpenLimiter;
  readonly clock: StandingClock;
  readonly google: GoogleAdapters;
  readonly owner: Person;
  readonly settings: GoogleSettings;
  as(email: string): Person;
  /** A workbook of the owner, shared with both accounts. */
  workbook(sheetTitles?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

export async function openWorld(change: Partial<GoogleSettings> = {}): Promise<World> {
  const server = await startSheetsServer({ port: 0, dataDir: null });
  const rootUrl = `${server.url.replace(/\/$/, '')}/`;
  const settings: GoogleSettings = {
    ...GOOGLE_DEFAULTS,
    rootUrl,
    lanes: { satu: { viewer: account(VIEWER), editor: account(EDITOR) } },
    ...change,
  };
  const limiter = new OpenLimiter();
  const clock = new StandingClock();
  const google = googleAdapters(settings, limiter, clock, { sleep: clock.sleep, random: () => 0.5 });
  const as = (email: string) => person(email, rootUrl);
  const owner = as(OWNER);
  return {
    server,
    limiter,
    clock,
    google,
    owner,
    settings,
    as,
    workbook: (titles = ['Sheet1']) => makeWorkbook(owner, titles),
    close: () => server.close(),
  };
}

function account(email: string) {
  return { email, credential: { kind: 'token', token: email } } as const;
}

function person(email: string, rootUrl: string): Person {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: email });
  const options = { auth, rootUrl, retry: false };
  return { sheets: sheets({ version: 'v4', ...options }), drive: drive({ version: 'v3', ...options }) };
}

async function makeWorkbook(owner: Person, titles: readonly string[]): Promise<string> {
  const made = await owner.sheets.spreadsheets.create({
    requestBody: {
      properties: { title: 'Aksi Konvergensi', locale: 'in_ID', timeZone: 'Asia/Jakarta' },
      sheets: titles.map((title) => ({ properties: { title } })),
    },
  });
  const fileId = made.data.spreadsheetId ?? '';
  await share(owner, fileId, VIEWER, 'reader');
  await share(owner, fileId, EDITOR, 'writer');
  return fileId;
}

export async function share(owner: Person, fileId: string, emailAddress: string, role: string): Promise<void> {
  await owner.drive.permissions.create({ fileId, requestBody: { type: 'user', role, emailAddress } });
}

/** Types values into a tab the way a person does. */
export async function type(who: Person, spreadsheetId: string, range: string, values: unknown[][]): Promise<void> {
  await who.sheets.spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption: 'USER_ENTERED',
    requestBody: { values },
  });
}

/** What a tab shows. */
export async function shown(who: Person, spreadsheetId: string, range: string): Promise<string[][]> {
  const answer = await who.sheets.spreadsheets.values.get({ spreadsheetId, range });
  return (answer.data.values ?? []) as string[][];
}

export async function batch(who: Person, spreadsheetId: string, ...requests: sheets_v4.Schema$Request[]) {
  return (await who.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data;
}
