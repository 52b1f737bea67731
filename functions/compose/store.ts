import type { Clock } from '#pipeline/ports.ts';
import type { Settings } from '#runtime/settings.ts';
import { registryWriter } from '#store/dynamo/registry-writer.ts';
import { objectStore, openBucket } from '#store/s3/object-store.ts';
import { snapshotStore } from '#store/s3/snapshots.ts';
import { openTableStore } from './table-and-queues.ts';

export { clockOf, feedbackQueue, openQueues, openTableStore, pullQueues, summaryQueue } from './table-and-queues.ts';

/** Table and bucket. Where requests go is the SDK's own business (`AWS_ENDPOINT_URL*`). */
export function openStore(settings: Settings, clock: Clock) {
  const tableStore = openTableStore(settings, clock);
  const isLocal = settings.AWS_ENDPOINT_URL !== undefined || settings.AWS_ENDPOINT_URL_S3 !== undefined;
  const bucket = openBucket(settings.AKSI8_BUCKET, isLocal);
  const objects = objectStore(bucket);
  return {
    ...tableStore,
    bucket,
    objects,
    registryWriter: registryWriter(tableStore.table, objects, clock),
    snapshots: snapshotStore(objects),
  };
}
