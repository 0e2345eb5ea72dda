/**
 * The environment of PostgreSQL's programs: no `PGDATA`, `PGPORT` or key of ours, and the same words and
 * times on every machine.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
}
