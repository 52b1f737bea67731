import { type Answer, type Command, text, UsageError } from '../command.ts';
import { stageInCdkJson } from '../deployed-settings.ts';
import { checkBeforeDeploy } from '../doctor/before-deploy.ts';
import { bootstrapCheck } from '../doctor/bootstrap.ts';
import { type Check, checksText, unsure } from '../doctor/check.ts';
import { googleSetup } from '../doctor/google-setup.ts';
import { awsChecks, googleChecks } from '../doctor/stage-checks.ts';
import { workbookChecks } from '../doctor/workbook-checks.ts';
import { probe } from '../probe/probe.ts';
import { onStage, type Stage } from '../stage.ts';

function told(checks: readonly Check[]): Answer {
  return {
    json: { checks, failed: checks.filter(({ verdict }) => verdict === 'bad').length },
    text: checksText(checks),
  };
}

async function examine(stage: Stage, name: string): Promise<Answer> {
  // Services on this machine know nothing of CDK.
  const isHere = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? process.env.AWS_ENDPOINT_URL;
  const deployed = name === 'local' || isHere !== undefined ? null : name;
  const bootstrap = deployed === null ? [] : [await bootstrapOf(deployed)];
  const google = await googleChecks(stage);
  // Where Google does not answer, each workbook would only be waited for.
  const workbooks = google.some(({ verdict }) => verdict === 'bad')
    ? [unsure('workbook', 'all', 'not looked at', 'Mend first what is said of Google.')]
    : await workbookChecks(stage);
  return told([...bootstrap, ...(await awsChecks(stage)), ...google, ...workbooks]);
}

function bootstrapOf(name: string): Promise<Check> {
  const { region, account } = stageInCdkJson(name).settings;
  return bootstrapCheck(region, account);
}

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--before-deploy | --probe WORKBOOK | --print-google-setup]',
  summary:
    'whether AWS, Google, the clock and every workbook are as they must be, with the remedy; before the first deployment; how Google answers each kind of request against the Sheets server; the gcloud commands that set up Google',
  options: {
    'before-deploy': { type: 'boolean' },
    'print-google-setup': { type: 'boolean' },
    probe: { type: 'string' },
  },
  run: async ({ positionals, values, progress }) => {
    const workbook = text(values, 'probe');
    const stageName = text(values, 'stage');
    const chosen = [values['before-deploy'], values['print-google-setup'], workbook].filter(
      (each) => each !== undefined,
    );
    if (chosen.length > 1 || positionals.length > 0) throw new UsageError('Give one of the options at most.');
    if (values['before-deploy'] === true) return told(await checkBeforeDeploy(stageName ?? 'dev'));
    if (values['print-google-setup'] === true) {
      const commands = googleSetup(stageInCdkJson(stageName ?? 'dev'));
      return { json: { commands }, text: commands.join('\n\n') };
    }
    if (workbook !== undefined) return onStage(values, (stage) => probe(workbook, stage, progress));
    return onStage(values, (stage) => examine(stage, stageName ?? 'local'));
  },
};
