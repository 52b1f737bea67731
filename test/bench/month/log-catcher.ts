/** Keeps what the functions print from the terminal: its size, and the names of the series that it counts. */
export class LogCatcher {
  readonly series = new Set<string>();
  #bytes = 0;
  readonly #write = process.stdout.write;

  constructor() {
    process.env.POWERTOOLS_LOG_LEVEL = 'INFO';
    process.env.POWERTOOLS_METRICS_DISABLED = 'false';
    process.stdout.write = ((chunk: string | Uint8Array) => {
      const text = chunk.toString();
      this.#bytes += Buffer.byteLength(text);
      for (const line of text.split('\n')) this.#noteSeries(line);
      return true;
    }) as typeof process.stdout.write;
  }

  takeBytes(): number {
    const bytes = this.#bytes;
    this.#bytes = 0;
    return bytes;
  }

  release(): void {
    process.stdout.write = this.#write;
  }

  /** Embedded metrics: `{"_aws":{"CloudWatchMetrics":[{"Metrics":[{"Name":…}]}]},"service":…}` */
  #noteSeries(line: string): void {
    if (!line.includes('"_aws"')) return;
    const { _aws, service } = JSON.parse(line) as {
      _aws: { CloudWatchMetrics: readonly { Metrics: readonly { Name: string }[] }[] };
      service: string;
    };
    for (const { Metrics } of _aws.CloudWatchMetrics)
      for (const { Name } of Metrics) this.series.add(`${service} ${Name}`);
  }
}
