import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPrograms, bundleOf } from './build-programs.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: RunningPostgres['connection'];
    readonly storeTemplate: string;
    /** The folder of the programs' bundles. */
    readonly programs: string;
  }
}

interface Surroundings extends RunningPostgres {
  readonly programs: string;
}

declare global {
  /** Those of all projects of a run: the snippets of the documentation use them too. */
  var surroundingsOfCampaigns:
    { users: number; readonly started: Promise<Surroundings> } | undefined;
}

async function start(): Promise<Surroundings> {
  const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const programs = mkdtempSync(path.join(cache, 'test-programs-'));
  // Some programs run as another user.
  chmodSync(programs, 0o755);
  await buildPrograms(programs);
  const postgres = path.join(import.meta.dirname, 'run-postgres.program.ts');
  return { programs, ...(await startPostgres(bundleOf(programs, postgres))) };
}

/** Builds the programs, and starts one PostgreSQL for all test files, with a template that has the tables. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (globalThis.surroundingsOfCampaigns ??= { users: 0, started: start() });
  shared.users += 1;
  const { connection, storeTemplate, programs, stop } = await shared.started;
  project.provide('postgres', connection);
  project.provide('storeTemplate', storeTemplate);
  project.provide('programs', programs);
  project.onTestsRerun(() => buildPrograms(programs));
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.surroundingsOfCampaigns = undefined;
    await stop();
    rmSync(programs, { recursive: true });
  };
}
