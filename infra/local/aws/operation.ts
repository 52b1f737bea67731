import type { IncomingHttpHeaders } from 'node:http';

export interface Addressed {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

const SUB_RESOURCES: Readonly<Record<string, string>> = {
  'DELETE object uploadId': 'AbortMultipartUpload',
  'GET bucket lifecycle': 'GetBucketLifecycleConfiguration',
  'GET bucket location': 'GetBucketLocation',
  'GET bucket versioning': 'GetBucketVersioning',
  'GET object uploadId': 'ListParts',
  'POST bucket delete': 'DeleteObjects',
  'POST object uploadId': 'CompleteMultipartUpload',
  'POST object uploads': 'CreateMultipartUpload',
  'PUT bucket lifecycle': 'PutBucketLifecycleConfiguration',
  'PUT object partNumber': 'UploadPart',
};

const PLAIN: Readonly<Record<string, string>> = {
  'DELETE bucket': 'DeleteBucket',
  'DELETE object': 'DeleteObject',
  'GET bucket': 'ListObjectsV2',
  'GET object': 'GetObject',
  'GET service': 'ListBuckets',
  'HEAD bucket': 'HeadBucket',
  'HEAD object': 'HeadObject',
  'PUT bucket': 'CreateBucket',
  'PUT object': 'PutObject',
};

/** `DynamoDB.TransactWriteItems`, `SQS.SendMessage`, `S3.PutObject`; for other services `GET /v4/spreadsheets/…`. */
export function operationOf(request: Addressed): string {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const [service = '', action = ''] = target.split('.');
    return `${service.startsWith('DynamoDB') ? 'DynamoDB' : 'SQS'}.${action}`;
  }
  return isSignedForS3(request) ? `S3.${s3Operation(request)}` : `${request.method} ${request.target.split('?')[0]}`;
}

function isSignedForS3({ headers, target }: Addressed): boolean {
  return /\/s3\/aws4_request/.test(headers.authorization ?? '') || /%2Fs3%2Faws4_request/i.test(target);
}

function s3Operation({ method, target, headers }: Addressed): string {
  const [path = '', query = ''] = target.split('?');
  const [bucket, ...key] = path.slice(1).split('/');
  const level = key.join('/') !== '' ? 'object' : bucket ? 'bucket' : 'service';
  if (headers['x-amz-copy-source'] !== undefined) return 'CopyObject';
  for (const name of new URLSearchParams(query).keys()) {
    const operation = SUB_RESOURCES[`${method} ${level} ${name}`];
    if (operation) return operation;
  }
  return PLAIN[`${method} ${level}`] ?? `${method} ${level}`;
}
