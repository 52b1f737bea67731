import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock, FeedbackMessage, PullMessage, PullQueues, WorkQueue } from '#pipeline/ports.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import { fileClock, systemClock } from '#runtime/clock.ts';
import { needed, type Settings } from '#runtime/settings.ts';
import { openTable } from '#store/dynamo/client.ts';
import { registryWriter, sourceRegistry } from '#store/dynamo/registry.ts';
import { workbookStore } from '#store/dynamo/workbook-store.ts';
import { objectStore, openBucket } from '#store/s3/object-store.ts';
import { snapshotStore } from '#store/s3/snapshots.ts';
import { openQueues, workQueue } from '#store/sqs/work-queue.ts';

export function clockOf(settings: Settings): Clock {
  return settings.AKSI8_CLOCK_FILE === undefined ? systemClock : fileClock(settings.AKSI8_CLOCK_FILE);
}

/** Table and bucket. Where requests go is the SDK's own business (`AWS_ENDPOINT_URL*`). */
export function openStore(settings: Settings, clock: Clock) {
  const table = openTable(settings.AKSI8_TABLE);
  const isLocal = settings.AWS_ENDPOINT_URL !== undefined || settings.AWS_ENDPOINT_URL_S3 !== undefined;
  const objects = objectStore(openBucket(settings.AKSI8_BUCKET, isLocal));
  return {
    table,
    objects,
    workbooks: workbookStore(table, clock),
    registry: sourceRegistry(table),
    registryWriter: registryWriter(table, objects, clock),
    snapshots: snapshotStore(objects),
  };
}

export function pullQueues(client: SQSClient, settings: Settings): PullQueues {
  const usual = needed(settings, 'AKSI8_PULL_QUEUE_URL');
  return {
    usual: workQueue<PullMessage>(client, usual),
    recheck: workQueue<PullMessage>(client, settings.AKSI8_RECHECK_QUEUE_URL ?? usual),
  };
}

export function feedbackQueue(client: SQSClient, settings: Settings): WorkQueue<FeedbackMessage> {
  return workQueue<FeedbackMessage>(client, needed(settings, 'AKSI8_FEEDBACK_QUEUE_URL'));
}

export function summaryQueue(client: SQSClient, settings: Settings): WorkQueue<SummaryMessage> {
  return workQueue<SummaryMessage>(client, needed(settings, 'AKSI8_SUMMARY_QUEUE_URL'));
}

export { openQueues };
