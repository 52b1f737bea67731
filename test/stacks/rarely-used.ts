/** Rights that one quiet round does not use, and when they are. Whatever else is granted and not used is a mistake. */
export const RARELY_USED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /: xray:Put(TelemetryRecords|TraceSegments) on "\*"$/, why: 'Lambda itself sends segments' },
  { pattern: /: logs:(CreateLogStream|PutLogEvents) on /, why: 'Lambda itself writes the log' },
  { pattern: /: secretsmanager:GetSecretValue on /, why: 'asked of a server of its own in this test' },
];
