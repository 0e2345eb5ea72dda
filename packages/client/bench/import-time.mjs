// How long `import` of the main entry takes, each in a process of its own.
import { execFileSync } from 'node:child_process';

const rounds = 15;
const entry = new URL('../dist/index.js', import.meta.url).href;
const script = `
  const start = performance.now();
  await import(${JSON.stringify(entry)});
  console.log(performance.now() - start);
`;
const times = Array.from({ length: rounds }, () =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ),
).sort((a, b) => a - b);
const median = times[Math.floor(rounds / 2)];
console.log(`Import of the main entry: ${median.toFixed(1)} ms, median of ${rounds}; budget 10 ms`);
if (median > 10) process.exitCode = 1;
