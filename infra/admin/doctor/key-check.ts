import { type Check, unsure } from './check.ts';

/** A key works wherever it gets to and until somebody deletes it; a role of AWS works only where it is. */
export function keyCheck(area: Check['area']): Check {
  return unsure(
    area,
    'key',
    'accounts sign with keys out of Secrets Manager, which every function may read',
    'The federation is preferred: no key can get lost, and what reads cannot write. With "audience" in place of "keySecret" in cdk.json, doctor --print-google-setup prints its commands.',
  );
}
