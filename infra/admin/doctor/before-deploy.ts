import { googleSubject, LONGEST_SUBJECT } from '../../constructs/google-identity.ts';
import { isExample, type Stage } from '../../stage-settings.ts';
import { CommandError } from '../command.ts';
import { stageInCdkJson } from '../deployed-settings.ts';
import { bootstrapCheck } from './bootstrap.ts';
import { bad, type Check, good, unsure } from './check.ts';
import { type Google, providerName, rolesFor, serviceAccount } from './google-names.ts';
import { keyCheck } from './key-check.ts';

const NODE = 24;
const BUDGET_REGION = 'us-east-1';
/** Regions that an account must switch on before it can use them, of those that are near. */
const OPT_IN = new Set(['ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-7', 'ap-east-1']);

/** All that can be known before the first deployment. */
export async function checkBeforeDeploy(name: string): Promise<Check[]> {
  const stage = stageOrProblem(name);
  if (typeof stage === 'string') return [nodeCheck(), bad('set-up', 'cdk.json', stage, 'Mend the stage in cdk.json.')];
  return checkStage(stage);
}

export async function checkStage(stage: Stage): Promise<Check[]> {
  const { account, region, budget } = stage.settings;
  const regions = [...new Set([region, ...(budget === null ? [] : [BUDGET_REGION])])];
  return [
    nodeCheck(),
    good('set-up', 'cdk.json', `stage "${stage.name}" can be read`),
    ...stageChecks(stage),
    ...googleChecks(stage),
    ...(await Promise.all(regions.map((each) => bootstrapCheck(each, account)))),
  ];
}

function stageOrProblem(name: string): Stage | string {
  try {
    return stageInCdkJson(name);
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}

function nodeCheck(): Check {
  const version = process.versions.node;
  const isNew = Number(version.split('.')[0]) >= NODE;
  return isNew
    ? good('set-up', 'Node', version)
    : bad(
        'set-up',
        'Node',
        `${version}, ${NODE} is needed`,
        'Call the command by npx, which takes the Node that npm ci installed.',
      );
}

function stageChecks({ settings }: Stage): Check[] {
  const { account, region, mail } = settings;
  const examples = mail.filter(isExample);
  return [
    account === null
      ? bad('set-up', 'account', 'not set', 'Write the 12 digits of the AWS account as "account" into cdk.json.')
      : good('set-up', 'account', account),
    OPT_IN.has(region)
      ? unsure(
          'set-up',
          'region',
          `${region} is opt-in`,
          'Enable it in the AWS account first (Account > AWS Regions); that takes some minutes.',
        )
      : good('set-up', 'region', region),
    mail.length === 0 || examples.length > 0
      ? bad('set-up', 'mail', mail.join(', ') || 'nobody', 'Write into "mail" who is told of alarms.')
      : good('set-up', 'mail', mail.join(', ')),
  ];
}

function googleChecks({ prefix, settings: { google } }: Stage): Check[] {
  if (google === null)
    return [
      bad(
        'set-up',
        'google',
        'not set',
        'Write audience and lanes as "google" into cdk.json (README, Deploy in an hour, step 2).',
      ),
    ];
  const accounts = Object.values(google.lanes)
    .flatMap(({ viewer, editor }) => [viewer, editor])
    .map(serviceAccount);
  const strange = accounts.filter((each) => each.project === null || !/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(each.name));
  const one = Object.entries(google.lanes).filter(([, { viewer, editor }]) => viewer === editor);
  return [
    ...(google.keySecret === null ? federationChecks(prefix, google) : [keyCheck('set-up')]),
    strange.length === 0
      ? good('set-up', 'service accounts', accounts.map(({ email }) => email).join(', '))
      : bad(
          'set-up',
          'service accounts',
          strange.map(({ email }) => email).join(', '),
          'Use NAME@PROJECT.iam.gserviceaccount.com, NAME of 6 to 30 small letters, digits and -.',
        ),
    one.length === 0
      ? good('set-up', 'accounts', 'viewer and editor are two')
      : unsure(
          'set-up',
          'accounts',
          `viewer and editor are one in lane ${one.map(([lane]) => lane).join(', ')}`,
          'Meant so? One address is easier to share with; two keep what reads from writing.',
        ),
  ];
}

function federationChecks(prefix: string, google: Google): Check[] {
  const { projectNumber, pool, provider } = providerName(google);
  const wrong = [pool, provider].filter((each) => !/^(?!gcp-)[a-z][a-z0-9-]{2,30}[a-z0-9]$/.test(each));
  const longest = Math.max(...rolesFor('viewer', prefix, google).map((role) => Buffer.byteLength(role)));
  return [
    wrong.length === 0
      ? good('set-up', 'identity pool', `project ${projectNumber}, ${pool}/${provider}`)
      : bad(
          'set-up',
          'identity pool',
          `Google takes no such name: ${wrong.join(', ')}`,
          'Use 4 to 32 small letters, digits and -, not beginning with gcp-.',
        ),
    longest <= LONGEST_SUBJECT
      ? good(
          'set-up',
          'google.subject',
          `${longest} bytes of ${LONGEST_SUBJECT} by the mapping that --print-google-setup gives (${Buffer.byteLength(googleSubject(`${prefix}-publish`, `${prefix}-publish-summary`))} by Google's own)`,
        )
      : bad('set-up', 'google.subject', `${longest} bytes`, 'Shorten the name of the stage or of the role.'),
  ];
}
