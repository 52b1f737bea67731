import { startEmbeddedAws } from '#local/aws/embedded-aws.ts';

const aws = await startEmbeddedAws({ dataDir: null });
console.log(JSON.stringify(aws.env));

const stop = async () => {
  await aws.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// Whoever started it is gone.
process.stdin.once('end', stop).resume();
