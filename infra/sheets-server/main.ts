import { parseArgs } from 'node:util';
import { startSheetsServer } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    data: { type: 'string' },
    'control-token': { type: 'string' },
  },
});

const server = await startSheetsServer({
  port: Number(values.port),
  dataDir: values.data ?? null,
  ...(values['control-token'] && { controlToken: values['control-token'] }),
});
console.log(`Sheets server on ${server.url}/ (control token ${server.controlToken})`);

const stop = async () => {
  await server.close();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
