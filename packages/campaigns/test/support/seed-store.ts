import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { inject } from 'vitest';

/**
 * Makes the folder of an embedded store whose PostgreSQL was created and never started: a copy, because `initdb` costs
 * more than a second of processor time. For tests that show something else than the creation.
 */
export function seedStore(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  // With its owner: PostgreSQL refuses the files of another user.
  execFileSync('cp', ['-a', inject('storeTemplate'), folder]);
}
