// A playground in a process of its own, so that a test can kill it: node … DATA_FOLDER LATENCY_MS
import { startPlayground } from '../start-playground.ts';

const [dataFolder = '', latency = '0'] = process.argv.slice(2);
const playground = await startPlayground({
  port: 0,
  page: 'built',
  dataFolder,
  sandbox: { latency: Number(latency) },
  patience: { timeoutMs: 2_000, settleMs: 1_000 },
});
process.send?.(playground.url);
process.once('SIGTERM', () => void playground.close().then(() => process.exit(0)));
