import { readFileSync } from 'node:fs';
import type { Counts } from './meter.ts';

/** A month of a deployed stage in the units that AWS charges. */
export interface Usage extends Counts {
  readonly gbSeconds: number;
  readonly invocations: number;
  readonly logGb: number;
  readonly tableGb: number;
  readonly s3Gb: number;
  readonly alarms: number;
  readonly metrics: number;
  readonly schedulerCalls: number;
}

type Prices = Readonly<Record<string, number>> & { readonly region: string; readonly noted: string };

export const PRICES = JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8')) as Prices;

/** US$ by service. `free`: with what AWS gives every account for nothing, every month and for ever. */
export function bill(usage: Usage, free: boolean): Readonly<Record<string, number>> {
  const price = (name: string) => {
    const value = PRICES[name];
    if (typeof value !== 'number') throw new RangeError(`prices.json has no ${name}`);
    return value;
  };
  const above = (amount: number, allowance: string) => Math.max(0, amount - (free ? price(allowance) : 0));
  return {
    dynamoDb:
      (usage.writeUnits / 1e6) * price('writeUnitsPerMillion') +
      (usage.readUnits / 1e6) * price('readUnitsPerMillion') +
      usage.tableGb * (price('tableGbMonth') + price('recoveryGbMonth')),
    s3:
      (usage.s3Writes / 1e3) * price('s3WritesPerThousand') +
      (usage.s3Reads / 1e3) * price('s3ReadsPerThousand') +
      usage.s3Gb * price('s3GbMonth'),
    sqs: (above(usage.sqsRequests, 'sqsFreeRequests') / 1e6) * price('sqsRequestsPerMillion'),
    lambda:
      above(usage.gbSeconds, 'lambdaFreeGbSeconds') * price('lambdaArmGbSecond') +
      (above(usage.invocations, 'lambdaFreeRequests') / 1e6) * price('lambdaRequestsPerMillion'),
    logs: above(usage.logGb, 'logsFreeGb') * price('logsGb'),
    watch:
      above(usage.alarms, 'freeAlarms') * price('alarmMonth') +
      above(usage.metrics, 'freeMetrics') * price('metricMonth'),
    scheduler: (above(usage.schedulerCalls, 'schedulerFree') / 1e6) * price('schedulerPerMillion'),
    secrets: price('secretMonth'),
  };
}

export function total(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}
