// Adds the last lines `N passed, N failed` of several logs: node scripts/add-totals.mjs LOG…
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const totals = readFileSync(file, 'utf8')
    .match(/^\d+ passed, \d+ failed$/gm)
    ?.at(-1);
  // A run without totals died on the way.
  const [, good, bad] = /^(\d+) passed, (\d+) failed$/.exec(totals ?? '0 passed, 1 failed');
  passed += Number(good);
  failed += Number(bad);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
