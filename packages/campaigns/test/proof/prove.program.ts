// The fault run in full, and the control. Ends with 1 if a figure is not as promised.
import { runFaults } from './faults/run-faults.ts';

const options = {
  recipients: 20_000,
  recipientsPerText: 10,
  workers: 3,
  concurrency: 4,
  requestsPerSecond: 60,
  kills: 3,
  stops: 1,
  databaseKills: 1,
  dropAfter: 0.01,
  dropBefore: 0.005,
  databaseError: 0.005,
  rateLimit: 0.003,
  onNote: (note: string) => console.log(note),
};

const run = await runFaults(options);
console.log(run);
const isKept =
  run.doubled === 0 &&
  run.lost === 0 &&
  run.uncertainRequests <= run.uncertainAtMost &&
  run.worstSecond <= 1.15 * options.requestsPerSecond;
console.log(isKept ? 'kept' : 'NOT kept');

console.log('the control: an at-least-once worker');
const control = await runFaults({
  ...options,
  recipients: 5000,
  databaseKills: 0,
  kind: 'naive-worker',
});
console.log(`${control.doubled} recipients doubled`);
process.exitCode = isKept && control.doubled > 0 ? 0 : 1;
