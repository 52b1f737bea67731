import { DEFAULT_LANE } from '#registry/lanes.ts';

/** The Google accounts of a run on one machine. The bearer token of an account is its address: nothing here is secret. */
export const ROBOT = 'aksi8@aksi8.test';
/** Who owns the sample workbooks: the districts. */
export const DISTRICTS = 'daerah@aksi8.test';

/**
 * One address for everybody to share with is the default. Where another account answers than the one that lists, its
 * address in the listing tells our own writes from a person's.
 */
export function lanesSetting(): string {
  const account = (email: string) => ({ email, credential: { kind: 'token', token: email } });
  return JSON.stringify({ [DEFAULT_LANE]: { viewer: account(ROBOT), editor: account(ROBOT) } });
}
