import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListMessageMoveTasksCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** What became of the dead letters of one queue. */
export interface Redriven {
  readonly queue: string;
  /** Letters that lay there when it was looked at (as SQS counts them, approximately). */
  readonly letters: number;
  /** `running`: an earlier move is still under way and goes on. */
  readonly outcome: 'started' | 'running' | 'nothing' | 'no-dead-letters';
}

/**
 * Moves the dead letters of a queue back to it. SQS itself does the moving: called again, also after this process was
 * killed, it finds the move that runs, or starts one for what is left.
 */
export async function redrive(client: SQSClient, url: string): Promise<Redriven> {
  const queue = url.split('/').at(-1) ?? url;
  const arn = await deadLetterArn(client, url);
  if (arn === null) return { queue, letters: 0, outcome: 'no-dead-letters' };
  const letters = await lettersIn(client, arn);
  if (await isMoving(client, arn)) return { queue, letters, outcome: 'running' };
  if (letters === 0) return { queue, letters, outcome: 'nothing' };
  await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
  return { queue, letters, outcome: 'started' };
}

async function deadLetterArn(client: SQSClient, QueueUrl: string): Promise<string | null> {
  const answer = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] }));
  const policy: unknown = JSON.parse(answer.Attributes?.RedrivePolicy ?? '{}');
  if (typeof policy !== 'object' || policy === null || !('deadLetterTargetArn' in policy)) return null;
  return String(policy.deadLetterTargetArn);
}

async function lettersIn(client: SQSClient, arn: string): Promise<number> {
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: arn.split(':').at(-1) ?? '' }));
  const AttributeNames = ['ApproximateNumberOfMessages' as const];
  const answer = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  return Number(answer.Attributes?.ApproximateNumberOfMessages ?? 0);
}

async function isMoving(client: SQSClient, SourceArn: string): Promise<boolean> {
  const answer = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
  return (answer.Results ?? []).some(({ Status }) => Status === 'RUNNING');
}
