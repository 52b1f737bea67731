import { OAuth2Client } from 'google-auth-library';
import { type drive_v3, drive as makeDrive } from 'googleapis/build/src/apis/drive/index.js';
import { sheets as makeSheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach } from 'vitest';
import { type SheetsServer, type SheetsServerOptions, startSheetsServer } from '#sheets-server/server.ts';

const running: SheetsServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** A server that ends with the test. */
export async function start(options: SheetsServerOptions = {}): Promise<SheetsServer> {
  const server = await startSheetsServer(options);
  running.push(server);
  return server;
}

export interface Clients {
  sheets: sheets_v4.Sheets;
  drive: drive_v3.Drive;
}

/** The clients that the product uses, unmodified; without an address the default owner's. */
export function clients(server: SheetsServer, email?: string): Clients {
  const auth = new OAuth2Client();
  if (email) auth.setCredentials({ access_token: email });
  const options = { rootUrl: `${server.url}/`, ...(email && { auth }), retry: false };
  return { sheets: makeSheets({ version: 'v4', ...options }), drive: makeDrive({ version: 'v3', ...options }) };
}

export async function control(
  server: SheetsServer,
  path: string,
  body?: unknown,
  method = 'POST',
): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/control/${path}`, {
    method,
    headers: { 'x-control-token': server.controlToken, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** A workbook from a description; gives its id. */
export async function workbook(server: SheetsServer, json: object): Promise<string> {
  const { files } = await control(server, 'workbooks', json);
  return (files as { id: string }[])[0]?.id ?? '';
}

export interface Refusal {
  code: number;
  message: string;
  status?: string;
  reason?: string;
}

/** What a call was refused with; throws where it was not refused. */
export async function refused(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => null,
    (error: unknown) =>
      error as { response?: { status: number; data?: { error?: Record<string, unknown> } }; message: string },
  );
  if (!outcome) throw new Error('the call was not refused');
  const error = outcome.response?.data?.error ?? {};
  const [first] = (error.errors ?? []) as { reason: string }[];
  return {
    code: outcome.response?.status ?? 0,
    message: String(error.message ?? outcome.message),
    ...(typeof error.status === 'string' && { status: error.status }),
    ...(first && { reason: first.reason }),
  };
}
