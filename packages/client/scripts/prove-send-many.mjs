// Proves on real processes and sockets that `sendMany` loses and doubles nobody:
// `pnpm --filter @23telecom/client prove -- --recipients 10000 --kills 5 --faults 0.25 --seeds 10`.
import { parseArgs } from 'node:util';
import { prove } from './prove-send-many/prove.mjs';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    recipients: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '5' },
    faults: { type: 'string', default: '0.25' },
    seeds: { type: 'string', default: '10' },
  },
});
let isProven = true;
for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
  const result = await prove({
    count: Number(values.recipients),
    kills: Number(values.kills),
    share: Number(values.faults),
    seed,
  });
  const { doubled, lost, failed, falseSent, uncertain, uncertainButSent, faults } = result;
  console.log(
    `seed ${seed}: doubled ${doubled}, lost ${lost}, failed ${failed}, false sent ${falseSent}, ` +
      `uncertain ${uncertain} (of which sent: ${uncertainButSent}); ${faults} faults`,
  );
  if (doubled || lost || failed || falseSent) isProven = false;
}
process.exitCode = isProven ? 0 : 1;
