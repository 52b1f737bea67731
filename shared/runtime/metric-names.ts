/**
 * What is counted: one series each over all functions and districts, since each series costs by itself. What else is worth
 * knowing of a step stands in its log.
 */
export type MetricName =
  | 'Committed'
  | 'Unchanged'
  | 'Deferred'
  | 'Refused'
  | 'Answered'
  | 'NotWritable'
  | 'Scanned'
  | 'Published'
  | 'StaleDistricts'
  | 'TooManyRequests'
  | 'StepFailed';

/** The only value of the dimension `service`. */
export const METRIC_SERVICE = 'aksi8';
