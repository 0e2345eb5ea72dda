import { checkShape, checkThat, type Shape } from '../checks/check-fields.ts';
import type { Migration } from './migration.ts';
import { bookkeeping, recordMigration } from './record-migration.ts';

function isMigration(value: unknown): boolean {
  return typeof (Object(value) as Partial<Migration>).sql === 'string';
}
const shape: Shape = {
  fields: {
    migrations: checkThat(
      (value) => Array.isArray(value) && value.every(isMigration),
      'an array of migrations, such as the exported migrations',
    ),
  },
  required: ['migrations'],
};

/**
 * Writes migrations as one script, for `psql` and for review.
 *
 * @throws ValidationError if they are not an array of migrations
 * @example
 * ```ts
 * console.log(printMigrations(migrations));
 * ```
 */
export function printMigrations(migrations: readonly Migration[]): string {
  checkShape('printMigrations', { migrations }, shape);
  const parts = migrations.map(
    (migration) =>
      `-- ${migration.number}: ${migration.name}\n${migration.sql.trim()}\n${recordMigration(migration)}`,
  );
  return ['begin;', bookkeeping, ...parts, 'commit;', ''].join('\n');
}
