import type { Stage } from '../../stage-settings.ts';
import { CommandError } from '../command.ts';
import { type Google, providerName, ROLES, rolesFor, serviceAccount } from './google-names.ts';

const APIS = [
  'sheets.googleapis.com',
  'drive.googleapis.com',
  'iam.googleapis.com',
  'iamcredentials.googleapis.com',
  'sts.googleapis.com',
];
/** The name of the role alone: short, the same for every session of it, and far under Google's 127 bytes. */
const ROLE = "assertion.arn.extract('assumed-role/{role}/')";

function command(...parts: string[]): string {
  return parts.join(' \\\n  ');
}

/**
 * The commands that set up Google for a stage, from what cdk.json says of it; each may be repeated after an error. No key is
 * made: roles of the AWS account act as service accounts, or where the stage names a secret, whoever made it put keys there.
 * Throws CommandError where the stage says too little.
 */
export function googleSetup(stage: Stage): readonly string[] {
  const { name, settings } = stage;
  const { google, account } = settings;
  if (google === null)
    throw new CommandError(
      `Stage "${name}" in cdk.json has no "google" yet: its names are what the commands are made of.`,
    );
  if (account === null)
    throw new CommandError(`Stage "${name}" in cdk.json has no "account": the pool is bound to one AWS account.`);
  const emails = Object.values(google.lanes).flatMap(({ viewer, editor }) => [viewer, editor]);
  const accounts = [...new Set(emails)].map(serviceAccount);
  const [project] = accounts.map((each) => each.project);
  if (!project)
    throw new CommandError('The accounts in cdk.json are no service accounts (NAME@PROJECT.iam.gserviceaccount.com).');
  return [
    command(`gcloud services enable ${APIS.join(' ')}`, `--project=${project}`),
    ...accounts.map(({ name: own }) =>
      command(`gcloud iam service-accounts create ${own}`, `--project=${project}`, `--display-name="aksi8 ${name}"`),
    ),
    ...(google.keySecret === null ? federation(stage, google, account, project) : []),
  ];
}

/** The pool, its provider, and which role of ours may act as which account. */
function federation({ prefix }: Stage, google: Google, account: string, project: string): readonly string[] {
  const { projectNumber, pool, provider } = providerName(google);
  const roles = [...new Set([...Object.keys(ROLES).map((role) => `${prefix}-${role}`), ...google.adminRoles])];
  const inPool = `--project=${project} --location=global`;
  return [
    command(`gcloud iam workload-identity-pools create ${pool}`, inPool, `--display-name="aksi8"`),
    command(
      `gcloud iam workload-identity-pools providers create-aws ${provider}`,
      `${inPool} --workload-identity-pool=${pool} --account-id=${account}`,
      `--attribute-mapping="google.subject=${ROLE},attribute.aws_role=${ROLE},attribute.aws_account=assertion.account"`,
      `--attribute-condition="assertion.account=='${account}' && ${ROLE} in [${roles.map((role) => `'${role}'`).join(', ')}]"`,
    ),
    ...Object.values(google.lanes).flatMap((lane) =>
      (['viewer', 'editor'] as const).flatMap((kind) =>
        rolesFor(kind, prefix, google).map((role) =>
          command(
            `gcloud iam service-accounts add-iam-policy-binding ${lane[kind]}`,
            `--project=${project} --role=roles/iam.workloadIdentityUser`,
            `--member="principalSet://iam.googleapis.com/projects/${projectNumber}/locations/global/workloadIdentityPools/${pool}/attribute.aws_role/${role}"`,
          ),
        ),
      ),
    ),
  ];
}
