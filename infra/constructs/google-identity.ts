import type { StageSettings } from '../stage-settings.ts';

export type GoogleRole = 'viewer' | 'editor';

/**
 * Accounts of Google by workload identity federation, with no key anywhere unless the stage names a secret of them. The pool in
 * the Google project lets each role of ours act as its own kind of account and no other, so that what scans and reads could not
 * write even if it tried; a key binds nobody so.
 */
export function googleEnvironment({ google, quota }: StageSettings): Record<string, string> {
  const given = {
    AKSI8_READS_PER_MINUTE: quota.reads,
    AKSI8_WRITES_PER_MINUTE: quota.writes,
    AKSI8_DRIVE_PER_MINUTE: quota.drive,
    AKSI8_PROJECT_READS_PER_MINUTE: quota.projectReads,
    AKSI8_PROJECT_WRITES_PER_MINUTE: quota.projectWrites,
  };
  const rates = Object.entries(given).flatMap(([name, rate]) => (rate === undefined ? [] : [[name, String(rate)]]));
  return {
    ...Object.fromEntries(rates),
    ...(google ? { AKSI8_GOOGLE_LANES: lanesOf(google) } : {}),
    ...(google?.keySecret ? { AKSI8_GOOGLE_KEY_SECRET: google.keySecret } : {}),
  };
}

/** Every function gets all addresses: the limiter divides the project's quota among them. */
function lanesOf({ audience, keySecret, stsRegion, lanes }: NonNullable<StageSettings['google']>): string {
  const credential = keySecret === null ? { kind: 'workload', audience, awsRegion: stsRegion } : { kind: 'key' };
  const account = (email: string) => ({ email, credential });
  const entries = Object.entries(lanes).map(([lane, { viewer, editor }]) => [
    lane,
    { viewer: account(viewer), editor: account(editor) },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** Google takes a subject of 127 bytes at most; by the standard mapping it is this whole name of the role's session. */
export const LONGEST_SUBJECT = 127;

export function googleSubject(roleName: string, functionName: string): string {
  return `arn:aws:sts::000000000000:assumed-role/${roleName}/${functionName}`;
}
