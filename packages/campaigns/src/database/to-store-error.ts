import { isTelecomError } from '@23telecom/client';
import { CampaignError } from '../errors/campaign-error.ts';

/** The part of an error of `pg` or of a socket that we use. */
interface PostgresError {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly message?: unknown;
  readonly constraint?: unknown;
}

/** SQLSTATE classes and codes of a server that is away, full or on its way down, or that ended our connection. */
const unavailable = /^(08|53|57P|58|25006|25P0[34]|55000$)/;
/** PostgreSQL took the statement back: for another one, at a limit of its settings, or because somebody asked for it. */
const takenBack = /^(40|55P03$|57014$)/;
/** The server refuses our user or has no such database: waiting does not help. */
const refused = /^(28|3D000)/;
/** Classes whose message names no value of a row or a parameter. */
const messageIsSafe = /^(25|40|42|54|55)/;
const remedies: Readonly<Record<string, string>> = {
  '53300': ': lower maxConnections, or raise max_connections',
  '57014':
    ': somebody cancelled it, or the statement_timeout of this user or database is too short',
  '55P03': ': the lock_timeout of this user or database is too short',
  // A statement that was prepared on another connection.
  '26000': ': behind PgBouncer in transaction mode, pass listen: false',
  '42P05': ': behind PgBouncer in transaction mode, pass listen: false',
};

/**
 * Makes the error of a statement or a connection a {@link CampaignError}. Messages of PostgreSQL may quote
 * values, such as a number or a text, so only those of safe classes are kept.
 */
export function toStoreError(error: unknown): unknown {
  if (isTelecomError(error)) return error;
  const { code, severity, message, constraint } = error as PostgresError;
  const state = typeof code === 'string' ? code : undefined;
  if (severity === undefined) {
    return storeError(`PostgreSQL did not respond (${state ?? describeLoss(message)})`, true);
  }
  const sqlState = state ?? 'XX000';
  const remedy = remedies[sqlState] ?? '';
  if (refused.test(sqlState)) {
    return storeError(
      `PostgreSQL refused the connection (${sqlState}): check user, password and database of the store`,
      false,
      sqlState,
    );
  }
  if (unavailable.test(sqlState)) {
    return storeError(`PostgreSQL is not available (${sqlState})${remedy}`, true, sqlState);
  }
  const detail = messageIsSafe.test(sqlState) ? `: ${String(message)}` : '';
  const name = typeof constraint === 'string' ? `, constraint ${constraint}` : '';
  return new CampaignError({
    code: 'STORE_FAILED',
    description: `PostgreSQL refused a statement (${sqlState}${name})${detail}${remedy}`,
    retryable: takenBack.test(sqlState),
    sqlState,
  });
}

/** The messages of `pg` itself are constants without values. */
function describeLoss(message: unknown): string {
  return /timeout/i.test(String(message)) ? 'timeout' : 'connection lost';
}

function storeError(
  description: string,
  retryable: boolean,
  sqlState: string | null = null,
): CampaignError {
  return new CampaignError({ code: 'STORE_UNAVAILABLE', description, retryable, sqlState });
}
