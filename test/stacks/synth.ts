import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleFunctions, type FunctionBundles } from '../../infra/constructs/bundle/bundle-functions.ts';
import { buildStacks } from '../../infra/stacks/build-stacks.ts';
import { readStage } from '../../infra/stage-settings.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A synthesised stack, read as CloudFormation would. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

export interface Synthesised {
  readonly folder: string;
  readonly region: string;
  readonly data: Template;
  readonly pipeline: Template;
  readonly budget: Template | null;
}

export const GOOGLE = {
  audience: '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/aksi8/providers/aws',
  lanes: {
    utama: { viewer: 'baca@aksi8-uji.iam.gserviceaccount.com', editor: 'tulis@aksi8-uji.iam.gserviceaccount.com' },
  },
};

export const CDK_CONTEXT: Readonly<Record<string, unknown>> = JSON.parse(readFileSync('cdk.json', 'utf8')).context;

const made: string[] = [];

export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `aksi8-${name}-`));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
}

let bundles: Promise<FunctionBundles> | null = null;

/** Made once a test file. */
export function sharedBundles(): Promise<FunctionBundles> {
  bundles ??= bundleFunctions(temporaryFolder('bundles'));
  return bundles;
}

/** What `cdk synth` writes for a stage; throws where cdk-nag or CDK's own rules find something. */
export async function synthesise(
  settings: Readonly<Record<string, unknown>>,
  given?: FunctionBundles,
): Promise<Synthesised> {
  const folder = temporaryFolder('synth');
  const app = new App({ outdir: folder, context: { ...CDK_CONTEXT }, analyticsReporting: false });
  const stage = readStage('uji', { uji: settings });
  const { data, pipeline, budget } = buildStacks(app, stage, given ?? (await sharedBundles()));
  app.synth();
  const read = (name: string): Template => JSON.parse(readFileSync(join(folder, `${name}.template.json`), 'utf8'));
  return {
    folder,
    region: stage.settings.region,
    data: read(data.stackName),
    pipeline: read(pipeline.stackName),
    budget: budget && read(budget.stackName),
  };
}

export function ofType({ Resources }: Template, type: string): [string, Resource][] {
  return Object.entries(Resources).filter(([, { Type }]) => Type === type);
}

/** Walks properties by name; undefined where something on the way is missing. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}
