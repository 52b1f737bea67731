import { OAuth2Client } from 'google-auth-library/build/src/auth/oauth2client.js';
import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

/** What a person with an account does in a spreadsheet, through the real client. */
export interface Person {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
}

/** On the local server the bearer token of an account is its address. */
export function person(email: string, rootUrl: string): Person {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: email });
  const options = { auth, rootUrl, retry: false };
  return { sheets: sheets({ version: 'v4', ...options }), drive: drive({ version: 'v3', ...options }) };
}

export async function share(owner: Person, fileId: string, emailAddress: string, role: string): Promise<void> {
  await owner.drive.permissions.create({ fileId, requestBody: { type: 'user', role, emailAddress } });
}
