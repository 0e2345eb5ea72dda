// What `import` of the main entry adds to a process: beside an empty module, each in a process of its
// own, in CPU time, which a busy machine changes less than the time on the wall.
import { execFileSync } from 'node:child_process';

const rounds = 15;
const entry = new URL('../dist/index.js', import.meta.url).href;
const empty = 'data:text/javascript,export const nothing = 1';

function measure(specifier) {
  const script = `
    const { user, system } = process.cpuUsage();
    await import(${JSON.stringify(specifier)});
    const used = process.cpuUsage();
    console.log((used.user + used.system - user - system) / 1000);
  `;
  const args = ['--input-type=module', '-e', script];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const own = [];
const base = [];
for (let round = 0; round < rounds; round++) {
  own.push(measure(entry));
  base.push(measure(empty));
}
const [total, nothing] = [median(own), median(base)];
const added = total - nothing;
console.log(
  `Import: the main entry takes ${total.toFixed(1)} ms, an empty module ${nothing.toFixed(1)} ms: ${added.toFixed(1)} ms are its own; budget 10 ms`,
);
if (added > 10) process.exitCode = 1;
