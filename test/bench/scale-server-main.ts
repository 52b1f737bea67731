import { startSheetsServer } from '#sheets-server/server.ts';

const server = await startSheetsServer({ port: 0, dataDir: null });
console.log(JSON.stringify({ url: `${server.url}/`, token: server.controlToken }));

const stop = async () => {
  await server.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// Whoever started it is gone.
process.stdin.once('end', stop).resume();
