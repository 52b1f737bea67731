import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { bad, type Check, good, unsure } from './check.ts';

const PARAMETER = '/cdk-bootstrap/hnb659fds/version';
/** Below this the stacks refuse to be deployed. */
const NEEDED = 6;

/** Whether CDK has what it needs in a region, and whether these are credentials of the account that is meant. */
export async function bootstrapCheck(region: string, account: string | null): Promise<Check> {
  const what = `CDK bootstrap in ${region}`;
  const client = new SSMClient({ region, maxAttempts: 2 });
  const bootstrap = `npx cdk bootstrap aws://${account ?? 'ACCOUNT'}/${region}`;
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: PARAMETER }));
    const there = Parameter?.ARN?.split(':')[4] ?? null;
    if (account !== null && there !== null && there !== account)
      return bad(
        'aws',
        what,
        `the credentials are of account ${there}, not ${account}`,
        'Use credentials of the account in cdk.json.',
      );
    const version = Number(Parameter?.Value);
    if (version >= NEEDED) return good('aws', what, `version ${version}`);
    return bad('aws', what, `version ${Parameter?.Value}, ${NEEDED} is needed`, `Run: ${bootstrap}`);
  } catch (error) {
    if (error instanceof ParameterNotFound) return bad('aws', what, 'not done yet', `Run: ${bootstrap}`);
    return unsure('aws', what, `cannot be looked at (${awsFault(error)})`, awsRemedy(error, region));
  } finally {
    client.destroy();
  }
}

/** The name of a fault only: its text may hold names that are nobody's business. */
export function awsFault(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown fault';
}

export function awsRemedy(error: unknown, region: string): string {
  const fault = awsFault(error);
  if (/Credentials/i.test(fault))
    return 'Sign in, so that the AWS SDK finds credentials (aws sso login, or AWS_PROFILE).';
  if (/AccessDenied|Unauthorized/i.test(fault)) return 'Ask for the right to do this in the AWS account.';
  if (/UnrecognizedClient|InvalidClientToken|InvalidToken/i.test(fault))
    return `The credentials are not accepted in ${region}: enable the region in the AWS account (it is opt-in), or sign in again.`;
  return `See whether ${region} can be reached from this machine.`;
}
