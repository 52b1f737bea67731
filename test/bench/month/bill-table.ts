import { PRICES, type Usage } from './bill.ts';

export interface Billed {
  readonly monthUsd: number;
  readonly monthUsdWithoutFreeTier: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly partsWithoutFreeTier: Readonly<Record<string, number>>;
  readonly usage: Usage;
}

type Counter = readonly [counter: keyof Usage, price: string, per: number];

/** What each part is charged by. */
const CHARGED: Readonly<Record<string, readonly Counter[]>> = {
  dynamoDb: [
    ['writeUnits', 'writeUnitsPerMillion', 1e6],
    ['readUnits', 'readUnitsPerMillion', 1e6],
    ['tableGb', 'tableGbMonth', 1],
    ['tableGb', 'recoveryGbMonth', 1],
  ],
  s3: [
    ['s3Writes', 's3WritesPerThousand', 1e3],
    ['s3Reads', 's3ReadsPerThousand', 1e3],
    ['s3Gb', 's3GbMonth', 1],
  ],
  sqs: [['sqsRequests', 'sqsRequestsPerMillion', 1e6]],
  lambda: [
    ['gbSeconds', 'lambdaArmGbSecond', 1],
    ['invocations', 'lambdaRequestsPerMillion', 1e6],
  ],
  logs: [['logGb', 'logsGb', 1]],
  watch: [
    ['alarms', 'alarmMonth', 1],
    ['metrics', 'metricMonth', 1],
  ],
  scheduler: [['schedulerCalls', 'schedulerPerMillion', 1e6]],
};

/** The bill as a person reads it. */
export function billTable({ monthUsd, monthUsdWithoutFreeTier, parts, partsWithoutFreeTier, usage }: Billed): string {
  const lines = Object.entries(parts).map(([part, usd]) => {
    const counted = (CHARGED[part] ?? []).map(
      ([counter, price, per]) =>
        `${amount(usage[counter])} ${counter} x ${PRICES[price]}${per === 1 ? '' : ` / ${per}`}`,
    );
    return `  ${part.padEnd(10)}${dollars(usd)}${dollars(partsWithoutFreeTier[part] ?? 0)}   ${counted.join(' + ')}`;
  });
  const head = `  ${'US$'.padEnd(10)}${'charged'.padStart(9)}${'no free'.padStart(9)}   ${PRICES.region}, prices of ${PRICES.noted}`;
  return [head, ...lines, `  ${'month'.padEnd(10)}${dollars(monthUsd)}${dollars(monthUsdWithoutFreeTier)}`].join('\n');
}

function amount(count: number): string {
  return count < 100 ? String(Number(count.toPrecision(3))) : Math.round(count).toLocaleString('en');
}

function dollars(usd: number): string {
  return usd.toFixed(2).padStart(9);
}
