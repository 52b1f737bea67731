/** Rights that one quiet round does not use, and when they are. Whatever else is granted and not used is a mistake. */
export const RARELY_USED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /: xray:Put(TelemetryRecords|TraceSegments) on "?\*"?$/, why: 'Lambda itself sends segments' },
  { pattern: /: logs:(CreateLogStream|PutLogEvents) on /, why: 'Lambda itself writes the log' },
  {
    pattern:
      /: sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueAttributes|GetQueueUrl) on arn:queue:/,
    why: 'the event source receives and deletes in the name of the function',
  },
  { pattern: /: sqs:SendMessage on .*TimetableFailed/, why: 'Lambda itself puts aside a start that failed' },
  { pattern: /: secretsmanager:GetSecretValue on /, why: 'asked of a server of its own in this test' },
  { pattern: /: s3:ListBucket on arn:bucket$/, why: 'only asked when an object is not there' },
  {
    pattern: /scan-changes: sqs:SendMessage on arn:queue:(feedback|rechecks|summaries)$/,
    why: 'ticks, and what is owed',
  },
  { pattern: /pull-district: sqs:SendMessage on arn:queue:(pulls|rechecks)$/, why: 'the quota is spent' },
  { pattern: /give-feedback: sqs:SendMessage on arn:queue:feedback$/, why: 'the quota is spent' },
  { pattern: /give-feedback: sqs:SendMessage on arn:queue:(pulls|rechecks)$/, why: 'somebody typed in between' },
  { pattern: /publish-summary: sqs:SendMessage on arn:queue:summaries$/, why: 'the quota is spent' },
  { pattern: /pull-district: s3:GetObject on arn:bucket\/snapshots\/\*$/, why: 'new rules over what was read before' },
  { pattern: /pull-district: s3:PutObject on arn:bucket\/journal\/\w+\/\*$/, why: 'people chose something' },
  {
    pattern: /publish-summary: s3:PutObject on arn:bucket\/weeks\/\*$/,
    why: 'a summary asked for between two Mondays',
  },
  {
    pattern: /publish-summary: dynamodb:(BatchGetItem on (STATE|W#\*)|Query on W#\*)$/,
    why: 'a summary asked for between two Mondays',
  },
];
