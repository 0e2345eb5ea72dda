import { createSandbox } from '@23telecom/sandbox/node';

const [data = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const startedAt = performance.now();
const sandbox = createSandbox({ clock: 'manual', data });
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(
  `  opened in ${seconds.toFixed(1)} s, ${((user + system) / 1_000_000).toFixed(1)} s of CPU time`,
);
await sandbox.close();
