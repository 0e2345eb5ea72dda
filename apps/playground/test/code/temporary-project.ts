import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CodeSnippet } from '../../src/code/code-message.ts';

const artifacts = path.resolve(import.meta.dirname, '../../.artifacts');

/** A folder below the playground, so that its programs resolve the workspace's packages. */
export interface TemporaryProject {
  readonly root: string;
  /** Saves code and its data files in a folder of the project, as a reader would. */
  readonly paste: (folder: string, snippets: readonly CodeSnippet[]) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Creates an empty project. */
export async function createTemporaryProject(): Promise<TemporaryProject> {
  await mkdir(artifacts, { recursive: true });
  const root = await mkdtemp(path.join(artifacts, 'code-'));
  await writeFile(
    path.join(root, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../../tsconfig.base.json',
      compilerOptions: { types: ['node'] },
      include: ['.'],
    }),
  );
  await writeFile(path.join(root, 'package.json'), JSON.stringify({ type: 'module' }));
  return {
    root,
    paste: async (folder, snippets) => {
      const directory = path.join(root, folder);
      for (const { fileName, code, files } of snippets) {
        const target = path.join(directory, fileName);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, code);
        for (const file of files) {
          await writeFile(path.join(path.dirname(target), file.name), file.write());
        }
      }
      return directory;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Runs a program to its end; rejects with its output if it fails. */
export function runProgram(command: string, inputs: string[], directory: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, inputs, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${String(code)}:\n${output}`));
    });
  });
}

/** The arguments of Node that run a TypeScript program against the sources of the workspace. */
export const runTypescript = ['--conditions', '@23telecom/source', '--import', 'tsx'];
