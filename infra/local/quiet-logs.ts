/** On one machine nobody collects the functions' logs: only failures show, unless a level is set. */
export function quietLogs(env: Record<string, string | undefined>): void {
  env.POWERTOOLS_LOG_LEVEL ??= 'ERROR';
  env.POWERTOOLS_METRICS_DISABLED ??= 'true';
  env.POWERTOOLS_SERVICE_NAME ??= 'aksi8';
}
