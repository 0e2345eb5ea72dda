export { openPostgres, type PostgresOptions } from './open-postgres.ts';
