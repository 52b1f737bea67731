import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRIC_SERVICE, type MetricName } from './metric-names.ts';

export interface Meter {
  count(name: MetricName, value?: number): void;
}

/** The library warns of every invocation that had nothing to count; a quiet minute is no matter for a log. */
const QUIET = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

export function openMetrics(): Metrics {
  // Stages of one account are told apart by their namespace.
  const namespace = process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'aksi8';
  return new Metrics({ namespace, serviceName: METRIC_SERVICE, logger: QUIET });
}

/** Each count by itself and at once: for what happens deep in a step. */
export function promptMeter(): Meter {
  return {
    count: (name, value = 1) => openMetrics().singleMetric().addMetric(name, MetricUnit.Count, value),
  };
}

export function meter(metrics: Metrics): Meter {
  return {
    count(name, value = 1) {
      if (value > 0) metrics.addMetric(name, MetricUnit.Count, value);
    },
  };
}
