import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleFunctions } from './constructs/bundle/bundle-functions.ts';
import { buildStacks } from './stacks/build-stacks.ts';
import { readStage, WrongStage } from './stage-settings.ts';

/** Stage settings in, stacks out. Needs neither an AWS account nor the network. */
async function main(): Promise<void> {
  const app = new App();
  const context = (name: string) => app.node.tryGetContext(name);
  const stage = readStage(context('stage'), context('stages'), context('region'));
  const folder = mkdtempSync(join(tmpdir(), 'aksi8-bundles-'));
  try {
    const bundles = await bundleFunctions(folder);
    for (const [step, { bytes }] of Object.entries(bundles)) console.error(`${step}: ${(bytes / 1024).toFixed(0)} KB`);
    buildStacks(app, stage, bundles);
    app.synth();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof WrongStage)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
