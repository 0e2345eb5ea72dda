import { type Check, checkThat, type Shape } from '../checks/check-fields.ts';
import { checkOptions } from '../checks/check-options.ts';

const addressForm = 'such as postgres://user:password@host:5432/database';

/** The message never quotes the address: it has a password. */
const address: Check = (value) => {
  if (typeof value !== 'string' || value === '') {
    const got = value === '' ? 'an empty string' : typeof value;
    return `the address of a database, ${addressForm}, got ${got}: is the variable set?`;
  }
  // `pg` also takes the folder of a socket file, and then the name of a database.
  if (/^(\/|socket:)/.test(value)) return undefined;
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value)
    ? undefined
    : `the address of a database, ${addressForm}: encode special characters of the password`;
};

const shape: Shape = {
  fields: {
    connectionString: address,
    ssl: () => undefined,
    // Not `wholeFrom` of checks.ts, which brings the checks of texts and time zones into this entry.
    maxConnections: checkThat(
      (value) => Number.isInteger(value) && Number(value) > 0,
      'a whole number from 1',
    ),
    listen: checkThat((value) => typeof value === 'boolean', 'a boolean'),
    migrations: checkThat(
      (value) => value === 'automatic' || value === 'manual',
      `'automatic' or 'manual'`,
    ),
  },
  required: ['connectionString'],
};

/** @throws ValidationError that names the option, and no value */
export function checkPostgresOptions(options: unknown): void {
  checkOptions('openPostgres', options, shape);
}
