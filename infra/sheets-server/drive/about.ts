import { type Answer, type Call, ok } from '../context.ts';
import { driveInvalid } from '../http/errors.ts';
import { userJson } from './file-json.ts';
import { driveMask, select } from './mask.ts';

export function about(call: Call): Answer {
  const mask = driveMask(call.query, 'About');
  if (!mask) throw driveInvalid("The 'fields' parameter is required for this method.", 'fields', 'required');
  const { email } = call.account;
  const full = {
    kind: 'drive#about',
    user: userJson(call.context.accounts, email, email),
    storageQuota: { limit: '16106127360', usage: '0', usageInDrive: '0', usageInDriveTrash: '0' },
    canCreateDrives: false,
    appInstalled: false,
    maxUploadSize: '5242880000000',
  };
  return ok(select(full, mask, []));
}
