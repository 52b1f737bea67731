import { SqsError } from './errors.ts';
import type { RedrivePolicy } from './types.ts';

export type QueueAttributes = Readonly<Record<string, string>>;

/** Whole numbers with their limits and defaults. */
const NUMBERS: Readonly<Record<string, { min: number; max: number; initial: string }>> = {
  DelaySeconds: { min: 0, max: 900, initial: '0' },
  MaximumMessageSize: { min: 1024, max: 1_048_576, initial: '1048576' },
  MessageRetentionPeriod: { min: 60, max: 1_209_600, initial: '345600' },
  ReceiveMessageWaitTimeSeconds: { min: 0, max: 20, initial: '0' },
  VisibilityTimeout: { min: 0, max: 43_200, initial: '30' },
};
const BOOLEANS = ['FifoQueue', 'ContentBasedDeduplication', 'SqsManagedSseEnabled'];

export const INITIAL: QueueAttributes = Object.fromEntries(
  Object.entries(NUMBERS).map(([name, { initial }]) => [name, initial]),
);

/** @throws SqsError InvalidAttributeName, InvalidAttributeValue */
export function checkAttributes(attributes: QueueAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!isKnown(name)) throw new SqsError('InvalidAttributeName', `Unknown Attribute ${name}.`);
    if (!isValid(name, value)) throw new SqsError('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
  }
}

function isKnown(name: string): boolean {
  return name in NUMBERS || BOOLEANS.includes(name) || name === 'RedrivePolicy';
}

function isValid(name: string, value: string): boolean {
  const limits = NUMBERS[name];
  if (limits) return /^\d+$/.test(value) && Number(value) >= limits.min && Number(value) <= limits.max;
  if (name === 'RedrivePolicy') return value === '' || parseRedrive(value) !== null;
  return value === 'true' || value === 'false';
}

/** The count comes as a number or, from older clients, as a string. */
export function parseRedrive(json: string | undefined): RedrivePolicy | null {
  if (!json) return null;
  try {
    const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(json) as Record<string, unknown>;
    const count = Number(maxReceiveCount);
    if (typeof deadLetterTargetArn !== 'string' || !Number.isInteger(count) || count < 1 || count > 1000) return null;
    return { deadLetterTargetArn, maxReceiveCount: count };
  } catch {
    return null;
  }
}
