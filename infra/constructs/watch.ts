import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRIC_SERVICE, type MetricName } from '#runtime/metric-names.ts';
import type { Stage } from '../stage-settings.ts';
import type { SheetFunction } from './sheet-function.ts';
import type { WorkQueue } from './work-queue.ts';

export interface WatchProps {
  readonly stage: Stage;
  readonly functions: readonly SheetFunction[];
  readonly queues: Readonly<Record<string, WorkQueue>>;
  /** Starts by the clock that failed. */
  readonly failedStarts: Queue;
}

interface Limit {
  readonly name: string;
  /** Read by a person at night: what it means, and what to do. */
  readonly description: string;
  readonly metric: IMetric;
  readonly atLeast: number;
  readonly periods?: number;
  /** Silence is the fault itself. */
  readonly silenceAlarms?: boolean;
}

const QUARTER = Duration.minutes(15);
const HOUR = Duration.hours(1);
const HOURS_OF_A_WEEK = 168;

/** Alarms, whom they tell, and one page on which everything is seen. No series per district. */
export class Watch extends Construct {
  readonly topic: Topic;
  readonly #prefix: string;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.#prefix = props.stage.prefix;
    this.topic = this.#alarmTopic(props.stage);
    this.#watchFunctions();
    for (const [name, queue] of Object.entries(props.queues)) this.#watchQueue(name, queue);
    this.#alarm({
      name: 'failed-starts',
      description:
        'A start by the clock failed with all its repetitions. See the log of the function, then: aksi8 redrive.',
      metric: visible(props.failedStarts),
      atLeast: 1,
    });
    this.#watchData(props.stage);
    this.#dashboard(props);
  }

  #alarmTopic({ prefix, settings }: Stage): Topic {
    const topic = new Topic(this, 'Topic', { topicName: `${prefix}-alarms`, enforceSSL: true });
    // A policy of its own takes the place of the usual one, by which the account's alarms might publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const mail of settings.mail) topic.addSubscription(new EmailSubscription(mail));
    return topic;
  }

  /** Series of the whole account, since each alarm costs: a function that is not ours may raise one. */
  #watchFunctions(): void {
    this.#alarm({
      name: 'errors',
      description:
        'Functions of this account ended in an error, ran out of time or of memory. The dashboard shows whether they are ours, the log says where; what was begun is repeated.',
      metric: ofAccount('Errors'),
      atLeast: 3,
    });
    this.#alarm({
      name: 'throttles',
      description:
        'Functions were refused for want of concurrency, which is the account’s. Ask AWS for more, or lower "concurrency" in cdk.json.',
      metric: ofAccount('Throttles'),
      atLeast: 10,
      periods: 2,
    });
    this.#alarm({
      name: 'step-failed',
      description: 'A step fails at its work and will try again. Its log says where ("… failed").',
      metric: this.#counted('StepFailed', QUARTER),
      atLeast: 5,
    });
  }

  #watchQueue(name: string, { queue, dead }: WorkQueue): void {
    this.#alarm({
      name: `${name}-dead-letters`,
      description: `Messages of "${name}" failed again and again. Mend the cause, then: aksi8 redrive.`,
      metric: visible(dead),
      atLeast: 1,
    });
    this.#alarm({
      name: `${name}-oldest-message`,
      description: `Something in "${name}" has waited for an hour: more work than the quota allows, or nothing works on it.`,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: QUARTER, statistic: 'Maximum' }),
      atLeast: HOUR.toSeconds(),
    });
  }

  /** What no service knows of itself. */
  #watchData({ settings }: Stage): void {
    this.#alarm({
      name: 'stale-districts',
      description: `Workbooks of ${settings.staleDistricts} districts or more were not read for 36 hours. See which and why: aksi8 status. Then look at the log of pull-district.`,
      metric: this.#stale(),
      atLeast: settings.staleDistricts,
      periods: 2,
    });
    this.#alarm({
      name: 'google-429',
      description:
        'Google refused more than a request in ten minutes (429) although we keep to the limits. Somebody else uses the same project, or its limits were lowered: compare Google’s quota page with "quota" in cdk.json.',
      metric: this.#counted('TooManyRequests', HOUR),
      atLeast: 6,
      periods: 2,
    });
    this.#alarm({
      name: 'deferrals',
      description: 'Google’s quota is spent for hours on end. Ask Google for more, or spread workbooks over lanes.',
      metric: this.#counted('Deferred', HOUR),
      atLeast: 1_000,
      periods: 3,
    });
    this.#alarm({
      name: 'no-scans',
      description:
        'Nothing has been scanned for half an hour: changes in workbooks are not seen. Look at the schedule and its role.',
      metric: this.#counted('Scanned', QUARTER),
      atLeast: 1,
      periods: 2,
      silenceAlarms: true,
    });
    this.#alarm({
      name: 'no-weekly-summary',
      description:
        'No summary was published for a week. Before the first Monday of a new stage this is so of itself; else look at plan-summaries and publish-summary, then: aksi8 summarise.',
      metric: this.#counted('Published', HOUR),
      atLeast: 1,
      periods: HOURS_OF_A_WEEK,
      silenceAlarms: true,
    });
  }

  #stale(): Metric {
    return this.#counted('StaleDistricts', HOUR).with({ statistic: 'Maximum' });
  }

  #counted(metricName: MetricName, period: Duration): Metric {
    return new Metric({
      namespace: this.#prefix,
      metricName,
      dimensionsMap: { service: METRIC_SERVICE },
      statistic: 'Sum',
      period,
    });
  }

  #alarm({ name, description, metric, atLeast, periods = 1, silenceAlarms = false }: Limit): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${this.#prefix}-${name}`,
      alarmDescription: description,
      metric,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator: silenceAlarms
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceAlarms ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  #dashboard({ stage, functions, queues }: WatchProps): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 });
    const works = Object.values(queues);
    const counted = (...names: MetricName[]) => names.map((name) => this.#counted(name, QUARTER));
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: stage.prefix });
    dashboard.addWidgets(
      graph('Read and answered', counted('Committed', 'Unchanged', 'Answered')),
      graph('Held up', counted('Deferred', 'Refused', 'NotWritable', 'TooManyRequests')),
    );
    dashboard.addWidgets(
      graph(
        'Waiting',
        works.map(({ queue }) => visible(queue)),
      ),
      graph('Dead letters, stale districts', [...works.map(({ dead }) => visible(dead)), this.#stale()]),
    );
    dashboard.addWidgets(
      graph(
        'Errors',
        functions.map(({ lambda }) => lambda.metricErrors({ period: QUARTER })),
      ),
      graph(
        'Duration',
        functions.map(({ lambda }) => lambda.metricDuration({ period: QUARTER, statistic: 'p95' })),
      ),
    );
  }
}

function visible(queue: Queue): Metric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' });
}

/** Of all functions in the account and region. */
function ofAccount(metricName: string): Metric {
  return new Metric({ namespace: 'AWS/Lambda', metricName, statistic: 'Sum', period: QUARTER });
}
