import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { AccountLook } from '#google/admin.ts';
import type { Stage } from '../stage.ts';
import { awsFault, awsRemedy } from './bootstrap.ts';
import { bad, type Check, good, unsure } from './check.ts';
import { keyCheck } from './key-check.ts';

/** Slack of STS and of Google's token service alike. */
const LARGEST_SKEW_MS = 5 * 60_000;

/** Table, bucket and queues of a stage. */
export async function awsChecks(stage: Stage): Promise<Check[]> {
  const { store, settings, queues } = stage;
  const region = process.env.AWS_REGION ?? 'the region';
  const reach = async (what: string, look: () => Promise<string>): Promise<Check> => {
    try {
      return good('aws', what, await look());
    } catch (error) {
      return bad('aws', what, `cannot be reached (${awsFault(error)})`, awsRemedy(error, region));
    }
  };
  const queue = (name: string, url: string | undefined) =>
    reach(`queue of ${name}`, async () => {
      const AttributeNames = ['ApproximateNumberOfMessages' as const];
      const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames }));
      return `${Attributes?.ApproximateNumberOfMessages ?? '?'} messages wait`;
    });
  return Promise.all([
    reach('table', async () => {
      const { Table } = await store.table.client.send(new DescribeTableCommand({ TableName: settings.AKSI8_TABLE }));
      return `${settings.AKSI8_TABLE} is ${Table?.TableStatus ?? 'there'}`;
    }),
    reach('bucket', async () => {
      await store.bucket.client.send(new HeadBucketCommand({ Bucket: settings.AKSI8_BUCKET }));
      return settings.AKSI8_BUCKET;
    }),
    queue('pulls', settings.AKSI8_PULL_QUEUE_URL),
    queue('re-checks', settings.AKSI8_RECHECK_QUEUE_URL),
    queue('feedback', settings.AKSI8_FEEDBACK_QUEUE_URL),
    queue('summaries', settings.AKSI8_SUMMARY_QUEUE_URL),
  ]);
}

/** Each account of each lane: tokens, API, clock; and the quota that is set for all of them. */
export async function googleChecks(stage: Stage): Promise<Check[]> {
  const lanes = Object.entries(stage.settings.AKSI8_GOOGLE_LANES);
  if (lanes.length === 0)
    return [
      bad('google', 'accounts', 'none are set', 'Write audience and lanes as "google" into cdk.json, then deploy.'),
    ];
  const checks: Check[] = [];
  for (const [lane, accounts] of lanes) {
    for (const role of ['viewer', 'editor'] as const) {
      const what = `${role} of lane ${lane}`;
      checks.push(...accountChecks(what, accounts[role].email, await stage.google().look(lane, role)));
    }
  }
  const byKey = lanes.some(([, { viewer, editor }]) =>
    [viewer, editor].some(({ credential }) => credential.kind === 'key'),
  );
  return [...checks, ...(byKey ? [keyCheck('google')] : []), quotaCheck(stage)];
}

function accountChecks(what: string, email: string, look: AccountLook): Check[] {
  if (look.kind === 'unknown')
    return [
      bad(
        'google',
        what,
        `${email}: no answer (${look.why})`,
        'Sign in to AWS with credentials in the environment (README, Deploy in an hour), and see whether Google can be reached.',
      ),
    ];
  if (look.kind === 'refused') return [bad('google', what, `${email}: ${look.why}`, REFUSED[look.by])];
  const told = Object.entries(look.quota).map(([name, value]) => `${name}: ${value}`);
  return [good('google', what, [`${email} works`, ...told].join('; ')), clockCheck(what, look.aheadMs)];
}

const REFUSED: Readonly<Record<Extract<AccountLook, { kind: 'refused' }>['by'], string>> = {
  pool: 'The pool does not take this AWS role in: see account, condition and mapping in doctor --print-google-setup, and name the role under google.adminRoles in cdk.json. Where all is right and the region is opt-in, set google.stsRegion to ap-southeast-1.',
  impersonation:
    'The role may not act as this account: give it roles/iam.workloadIdentityUser, as doctor --print-google-setup says.',
  key: 'Google does not take this key: see whether it was deleted or belongs to another account, put one that works into the secret of google.keySecret, and see whether this machine has the right time.',
  api: 'Enable the Sheets and Drive APIs in the Google project: the first command of doctor --print-google-setup.',
};

function clockCheck(what: string, aheadMs: number | null): Check {
  if (aheadMs === null) return unsure('google', `clock against ${what}`, 'the answer bears no date', null);
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const found = `${seconds} s ${aheadMs < 0 ? 'ahead of' : 'behind'} Google's`;
  if (Math.abs(aheadMs) <= LARGEST_SKEW_MS) return good('google', `clock against ${what}`, found);
  return bad(
    'google',
    `clock against ${what}`,
    found,
    'Set the clock of this machine: AWS and Google refuse what is signed with it.',
  );
}

/** Google tells nobody how much is left; what is set must not be more than what Google allows. */
function quotaCheck({ settings }: Stage): Check {
  const accounts = Object.values(settings.AKSI8_GOOGLE_LANES).flatMap(({ viewer, editor }) => [
    viewer.email,
    editor.email,
  ]);
  const own = settings.AKSI8_READS_PER_MINUTE;
  const whole = settings.AKSI8_PROJECT_READS_PER_MINUTE;
  const found = `${own} reads and ${settings.AKSI8_WRITES_PER_MINUTE} writes a minute an account, ${whole} a project, ${new Set(accounts).size} accounts`;
  if (settings.AKSI8_GOOGLE_ROOT_URL !== undefined || (own <= 60 && whole <= 300))
    return good('google', 'quota', found);
  return unsure(
    'google',
    'quota',
    found,
    'Google gives 60 and 300 unless it was asked for more: see the quotas page of the project.',
  );
}
