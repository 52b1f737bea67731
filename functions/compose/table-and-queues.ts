import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock, FeedbackMessage, PullMessage, PullQueues, WorkQueue } from '#pipeline/ports.ts';
import { owingQueue } from '#pipeline/summaries/owed.ts';
import type { OwedSummaries, SummaryMessage } from '#pipeline/summary-ports.ts';
import { fileClock, systemClock } from '#runtime/clock.ts';
import { needed, type Settings } from '#runtime/settings.ts';
import { openTable } from '#store/dynamo/client.ts';
import { owedSummaries } from '#store/dynamo/owed-summaries.ts';
import { sourceRegistry } from '#store/dynamo/registry.ts';
import { workbookStore } from '#store/dynamo/workbook-store.ts';
import { openQueues, workQueue } from '#store/sqs/work-queue.ts';

export function clockOf(settings: Settings): Clock {
  return settings.AKSI8_CLOCK_FILE === undefined ? systemClock : fileClock(settings.AKSI8_CLOCK_FILE);
}

/** The table alone: functions that need no bucket load no client for it. */
export function openTableStore(settings: Settings, clock: Clock) {
  const table = openTable(settings.AKSI8_TABLE);
  return {
    table,
    workbooks: workbookStore(table, clock),
    registry: sourceRegistry(table),
    owedSummaries: owedSummaries(table),
  };
}

export function pullQueues(client: SQSClient, settings: Settings): PullQueues {
  const usual = needed(settings, 'AKSI8_PULL_QUEUE_URL');
  return { usual: workQueue<PullMessage>(client, usual), recheck: recheckQueue(client, settings) };
}

/** Where somebody waits; the usual queue where there is no such. */
export function recheckQueue(client: SQSClient, settings: Settings): WorkQueue<PullMessage> {
  return workQueue<PullMessage>(client, settings.AKSI8_RECHECK_QUEUE_URL ?? needed(settings, 'AKSI8_PULL_QUEUE_URL'));
}

export function feedbackQueue(client: SQSClient, settings: Settings): WorkQueue<FeedbackMessage> {
  return workQueue<FeedbackMessage>(client, needed(settings, 'AKSI8_FEEDBACK_QUEUE_URL'));
}

/** What goes through it is owed until it is published. */
export function summaryQueue(
  client: SQSClient,
  settings: Settings,
  owed: Pick<OwedSummaries, 'note'>,
  clock: Clock,
): WorkQueue<SummaryMessage> {
  return owingQueue(workQueue<SummaryMessage>(client, needed(settings, 'AKSI8_SUMMARY_QUEUE_URL')), owed, clock);
}

export { openQueues };
