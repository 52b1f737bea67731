import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS } from '../../infra/constructs/bundle/bundle-functions.ts';
import { statementsOf } from './policies.ts';
import { at, GOOGLE, ofType, removeFolders, type Synthesised, synthesise } from './synth.ts';

const ARN = 'arn:aws:secretsmanager:ap-southeast-3:123456789012:secret:aksi8/google-AbCd12';
const byKey = (keySecret: string) => ({ google: { lanes: GOOGLE.lanes, keySecret }, encryption: 'kms' });

let named: Synthesised;
let byArn: Synthesised;
let federated: Synthesised;
beforeAll(async () => {
  named = await synthesise(byKey('aksi8/google'));
  byArn = await synthesise(byKey(ARN));
  federated = await synthesise({ google: GOOGLE, encryption: 'kms' });
});
afterAll(removeFolders);

/** Who may read which secret, the hash key's left out. */
function readers(stacks: Synthesised): string[] {
  const hashKeys = ofType(stacks.data, 'AWS::SecretsManager::Secret').map(([id]) => `arn:${id}`);
  return statementsOf(stacks)
    .filter(({ kind, actions }) => kind === 'role' && actions.includes('secretsmanager:GetSecretValue'))
    .flatMap(({ principal, resources }) => resources.map((resource) => [principal, resource] as const))
    .filter(([, resource]) => !hashKeys.includes(resource))
    .map(([principal, resource]) => `${principal} ${resource}`)
    .sort();
}

const variables = (stacks: Synthesised) =>
  ofType(stacks.pipeline, 'AWS::Lambda::Function').map(
    ([, { Properties }]) => at(Properties, 'Environment', 'Variables') as Record<string, unknown>,
  );

/** All five call Google: planning looks at what was entered in the workbook of a province. */
const ROLES = ['feedback', 'plan', 'publish', 'pull', 'scan'].map((role) => `aksi8-uji-${role}`);

describe('a stage that signs with keys', () => {
  it('lets its functions read that one secret', () => {
    const arn = 'arn:aws:secretsmanager:ap-southeast-3:<AWS::AccountId>:secret:aksi8/google-??????';
    expect(readers(named)).toEqual(ROLES.map((role) => `${role} ${arn}`));
    expect(readers(byArn)).toEqual(ROLES.map((role) => `${role} ${ARN}`));
  });

  it('tells them its name and nothing of what it holds', () => {
    expect(variables(named)).toHaveLength(STEPS.length);
    for (const each of variables(named)) {
      expect(each.AKSI8_GOOGLE_KEY_SECRET).toBe('aksi8/google');
      const { utama } = JSON.parse(String(each.AKSI8_GOOGLE_LANES));
      expect(utama.viewer).toEqual({ email: GOOGLE.lanes.utama.viewer, credential: { kind: 'key' } });
    }
  });

  it('is no other than the federated one without the setting', () => {
    expect(readers(federated)).toEqual([]);
    for (const each of variables(federated)) {
      expect(each.AKSI8_GOOGLE_KEY_SECRET).toBeUndefined();
      expect(each.AKSI8_GOOGLE_LANES).toContain('"kind":"workload"');
    }
  });
});
