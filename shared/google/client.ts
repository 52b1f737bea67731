import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type AuthClient, authClient, EDITOR_SCOPES, VIEWER_SCOPES } from './identity.ts';
import { accountsOf, type GoogleSettings } from './settings.ts';

export type Role = 'viewer' | 'editor';

/** Google as one account sees it. */
export interface GoogleClient {
  readonly account: string;
  readonly auth: AuthClient;
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
}

/** Clients by lane and role, made when first asked for and then kept, with their tokens and connections. */
export function googleClients(settings: GoogleSettings): (lane: string, role: Role) => GoogleClient {
  const made = new Map<string, GoogleClient>();
  return (lane, role) => {
    const key = `${role} ${lane}`;
    const client = made.get(key) ?? makeClient(settings, lane, role);
    made.set(key, client);
    return client;
  };
}

function makeClient(settings: GoogleSettings, lane: string, role: Role): GoogleClient {
  const account = accountsOf(settings, lane)[role];
  const auth = authClient(account, role === 'viewer' ? VIEWER_SCOPES : EDITOR_SCOPES);
  const options = {
    auth,
    // The client's own repetitions ignore the quota and never cover writes: one limiter and one back-off of ours do.
    retry: false,
    timeout: settings.requestTimeoutMs,
    params: { prettyPrint: false },
    ...(settings.rootUrl === null ? {} : { rootUrl: settings.rootUrl }),
  };
  return {
    account: account.email,
    auth,
    sheets: sheets({ version: 'v4', ...options }),
    drive: drive({ version: 'v3', ...options }),
  };
}
