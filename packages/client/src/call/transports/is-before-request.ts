import { readRecord, readText } from '../../codec/read.ts';
import { isDeno } from './one-shot-body.ts';

/**
 * Codes of Node, Bun and getaddrinfo for failures before the TLS handshake is done. Codes that a later
 * failure can have too, such as ECONNRESET or EPROTO, are not here.
 */
const connectCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ConnectionRefused',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ENFILE',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
  // Node refuses the parameters of the request: its URL or a header.
  'ERR_INVALID_URL',
  'UND_ERR_INVALID_ARG',
  'UND_ERR_NOT_SUPPORTED',
]);

/** Codes whose phase follows only from the system call: `connect`, or `read` on an open connection. */
const networkCodes: ReadonlySet<string> = new Set([
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
]);

/** Our check of the server's certificate is part of the handshake: codes of OpenSSL and Node. */
const certificateCode =
  /^(CERT_|CRL_|EAI_|ERROR_IN_C|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(CA|PURPOSE)|PATH_LENGTH|HOSTNAME_|ERR_TLS_CERT_)/;

/** Whether the failure of a `fetch` shows that it came before the request was written. */
export function isBeforeRequest(failure: unknown): boolean {
  const { code, cause, errors, syscall, message } = readRecord(failure);
  // An attempt for each address of the host: all of them must have failed to connect.
  if (Array.isArray(errors) && errors.length) return errors.every(isBeforeRequest);
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  const name = readText(code) ?? '';
  if (connectCodes.has(name) || certificateCode.test(name)) return true;
  if (networkCodes.has(name)) return syscall === undefined;
  // Node blocks the ports of other protocols (Fetch standard, 2.9), without a code.
  if (message === 'bad port') return true;
  // Deno has no codes. Its HTTP library names the phase.
  if (isDeno() && readText(message)?.includes(': client error (Connect)')) return true;
  return cause !== undefined && isBeforeRequest(cause);
}
