import { ArnFormat, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StageSettings } from '../stage-settings.ts';

/** Where the stage signs with keys, the role may read the one secret that holds them. */
export function grantGoogleKey(role: IRole, { google }: StageSettings): void {
  if (!google?.keySecret) return;
  const resources = [arnOf(google.keySecret, Stack.of(role))];
  role.addToPrincipalPolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources }));
}

/** To the name of a secret AWS adds six characters of its own, which nobody knows beforehand. */
function arnOf(secret: string, stack: Stack): string {
  if (secret.startsWith('arn:')) return secret;
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${secret}-??????`,
    arnFormat,
  });
}
