import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';

/** Budgets exist in few regions; this one counts the whole account all the same. */
export const BUDGET_REGION = 'us-east-1';

/** Mail at four fifths of what a month may cost, and when the month is heading beyond it. */
export class BudgetStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, amount: number, props: StackProps) {
    super(scope, id, props);
    const subscribers = stage.settings.mail.map((address) => ({ subscriptionType: 'EMAIL', address }));
    const notify = (notificationType: string, threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers,
    });
    new CfnBudget(this, 'Month', {
      budget: {
        budgetName: stage.prefix,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:aksi8-stage$${stage.name}`] },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
    });
  }
}
