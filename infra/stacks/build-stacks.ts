import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { FunctionBundles } from '../constructs/bundle/bundle-functions.ts';
import type { Stage } from '../stage-settings.ts';
import { BUDGET_REGION, BudgetStack } from './budget-stack.ts';
import { DataStack } from './data-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';

export interface Stacks {
  readonly data: DataStack;
  readonly pipeline: PipelineStack;
  readonly budget: BudgetStack | null;
}

/** All stacks of a stage. Every finding of cdk-nag that is not acknowledged ends the synthesis. */
export function buildStacks(app: App, stage: Stage, bundles: FunctionBundles): Stacks {
  const { account, region, budget } = stage.settings;
  const env = { region, ...(account === null ? {} : { account }) };
  const data = new DataStack(app, `${stage.prefix}-data`, stage, { env });
  const pipeline = new PipelineStack(app, `${stage.prefix}-pipeline`, { stage, bundles, data, env });
  const budgetStack =
    budget === null
      ? null
      : new BudgetStack(app, `${stage.prefix}-budget`, stage, budget, { env: { ...env, region: BUDGET_REGION } });
  Tags.of(app).add('aksi8-stage', stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, pipeline, budget: budgetStack };
}
