import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a copied shell command and returns what it prints. */
export async function runShell(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  return stdout;
}
