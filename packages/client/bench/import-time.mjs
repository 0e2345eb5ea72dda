// CPU time to import the main entry point, minus that of an empty module. Each is measured in a new
// process. CPU time varies less than wall-clock time on a busy machine.
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
  `Import: main entry ${total.toFixed(1)} ms, empty module ${nothing.toFixed(1)} ms, difference ${added.toFixed(1)} ms (budget 10 ms)`,
);
if (added > 10) process.exitCode = 1;
