import { spawn } from 'node:child_process';

const timeoutMs = 120_000;

/** Runs a command to its end. Returns its output; throws with it if the command fails. */
export const runToEnd = (command, parameters, options) =>
  new Promise((resolve, reject) => {
    const { child, readOutput } = spawnLogged(command, parameters, options);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(readOutput());
      else reject(new Error(`${command} ${parameters.join(' ')}: ${code}\n${readOutput()}`));
    });
  });

/**
 * Starts a server in a process group of its own, and waits until `origin` responds. Returns the function
 * that stops it, and what it has printed.
 */
export const startProcess = async (command, parameters, { origin, ...options }) => {
  const { child, readOutput } = spawnLogged(command, parameters, { ...options, detached: true });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let isRunning = true;
  void ended.then(() => (isRunning = false));
  const stop = async () => {
    if (isRunning) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const deadline = Date.now() + timeoutMs;
  while (!(await responds(origin))) {
    if (!isRunning || Date.now() > deadline) {
      await stop();
      throw new Error(`${command} ${parameters.join(' ')} does not respond\n${readOutput()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { stop, readOutput };
};

const spawnLogged = (command, parameters, options) => {
  const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  return { child, readOutput: () => output };
};

const responds = (origin) =>
  fetch(origin, { redirect: 'manual' }).then(
    (response) => response.arrayBuffer().then(() => true),
    () => false,
  );
