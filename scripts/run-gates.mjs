import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const bin = path.join(root, 'node_modules/.bin');
const baseEnvironment = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
  FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0'),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Runs a command; resolves to its exit code and, when captured, its output. */
export function run(command, parameters, { isCaptured, environment = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: { ...baseEnvironment, ...environment },
      stdio: ['ignore', isCaptured ? 'pipe' : 'inherit', isCaptured ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runGate([name, command, parameters, environment], failures) {
  const startedAt = performance.now();
  const { code, output } = await run(command, parameters, { isCaptured: true, environment });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) {
    console.log(`\n${output.trim()}\n`);
    failures.push(`gate: ${name}`);
  }
  for (const line of code === 0 ? (output.match(/^left out: .*/gm) ?? []) : []) {
    console.log(`  ${line}`);
  }
  return code === 0;
}

/**
 * Runs gates as `[name, command, parameters, environment]`, the last one in addition to ours. Steps run one after the other; the lanes of a step run
 * side by side, each in its order. Returns how many passed and the names of those that failed.
 */
export async function runGates(steps) {
  let passed = 0;
  const failures = [];
  for (const lanes of steps) {
    await Promise.all(
      lanes.map(async (gates) => {
        for (const gate of gates) if (await runGate(gate, failures)) passed += 1;
      }),
    );
  }
  return { passed, failures };
}
