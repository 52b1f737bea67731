import * as z from 'zod';
import { SqsError } from './errors.ts';

const attribute = z.object({
  DataType: z.string().regex(/^(String|Number|Binary)(\..+)?$/),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
const attributes = z.record(z.string(), attribute);
const names = z.array(z.string()).optional();
const entry = { Id: z.string() };

const send = {
  MessageBody: z.string(),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: attributes.optional(),
  MessageSystemAttributes: attributes.optional(),
  MessageDeduplicationId: z.string().optional(),
  MessageGroupId: z.string().optional(),
};
const visibility = { ReceiptHandle: z.string(), VisibilityTimeout: z.number().int().min(0).max(43_200) };
const queue = { QueueUrl: z.string() };

/** What each action takes. Strict: a parameter that is not known here is refused, never read over. */
export const INPUTS = {
  CreateQueue: z.strictObject({ QueueName: z.string(), Attributes: z.record(z.string(), z.string()).optional() }),
  GetQueueUrl: z.strictObject({ QueueName: z.string() }),
  ListQueues: z.strictObject({ QueueNamePrefix: z.string().optional(), MaxResults: z.number().optional() }),
  DeleteQueue: z.strictObject(queue),
  PurgeQueue: z.strictObject(queue),
  GetQueueAttributes: z.strictObject({ ...queue, AttributeNames: names }),
  SetQueueAttributes: z.strictObject({ ...queue, Attributes: z.record(z.string(), z.string()) }),
  SendMessage: z.strictObject({ ...queue, ...send }),
  SendMessageBatch: z.strictObject({ ...queue, Entries: z.array(z.strictObject({ ...entry, ...send })) }),
  ReceiveMessage: z.strictObject({
    ...queue,
    AttributeNames: names,
    MessageSystemAttributeNames: names,
    MessageAttributeNames: names,
    MaxNumberOfMessages: z.number().int().min(1).max(10).optional(),
    VisibilityTimeout: z.number().int().min(0).max(43_200).optional(),
    WaitTimeSeconds: z.number().int().min(0).max(20).optional(),
  }),
  DeleteMessage: z.strictObject({ ...queue, ReceiptHandle: z.string() }),
  DeleteMessageBatch: z.strictObject({
    ...queue,
    Entries: z.array(z.strictObject({ ...entry, ReceiptHandle: z.string() })),
  }),
  ChangeMessageVisibility: z.strictObject({ ...queue, ...visibility }),
  ChangeMessageVisibilityBatch: z.strictObject({
    ...queue,
    Entries: z.array(z.strictObject({ ...entry, ...visibility })),
  }),
  ListDeadLetterSourceQueues: z.strictObject(queue),
  StartMessageMoveTask: z.strictObject({
    SourceArn: z.string(),
    DestinationArn: z.string().optional(),
    MaxNumberOfMessagesPerSecond: z.number().int().min(1).max(500).optional(),
  }),
  ListMessageMoveTasks: z.strictObject({ SourceArn: z.string(), MaxResults: z.number().int().optional() }),
} as const;

export type ActionName = keyof typeof INPUTS;
export type Input<Name extends ActionName> = z.infer<(typeof INPUTS)[Name]>;
export type SendInput = Omit<Input<'SendMessage'>, 'QueueUrl'>;

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(INPUTS, name);
}

/** @throws SqsError MissingParameter, InvalidParameterValue */
export function parseInput<Name extends ActionName>(name: Name, body: unknown): Input<Name> {
  const result = INPUTS[name].safeParse(body);
  if (result.success) return result.data as Input<Name>;
  const issue = result.error.issues[0];
  const parameter = issue?.path.join('.') || 'the request';
  const missing = issue?.code === 'invalid_type' && /received undefined/.test(issue.message);
  if (missing) throw new SqsError('MissingParameter', `The request must contain the parameter ${parameter}.`);
  throw new SqsError('InvalidParameterValue', `Value for parameter ${parameter} is invalid or not supported here.`);
}
