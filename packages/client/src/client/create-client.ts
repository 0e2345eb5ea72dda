import { systemClock } from '../call/clock.ts';
import { createLog } from '../call/create-log.ts';
import { directTransport } from '../call/direct-transport.ts';
import { createExecute } from '../call/execute.ts';
import { proxyTransport } from '../call/proxy-transport.ts';
import { createRequest } from '../request/create-request.ts';
import { addSmsCalls } from '../sms/add-sms-calls.ts';
import { bindOperations } from './bind-operations.ts';
import { checkOptions } from './check-options.ts';
import type { ClientOptions } from './client-options.ts';
import { executeOperation } from './execute-operation.ts';
import { findIn, type OperationTable, operationTables } from './operation-tables.ts';
import type { TelecomClient } from './telecom-client.ts';

const tables: Readonly<Record<string, OperationTable>> = operationTables;

/**
 * Makes a client of the 23 Telecom API.
 *
 * @throws ValidationError `INVALID_OPTIONS` for options that cannot work, or a key in a browser
 *
 * @example
 * const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
 * await telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' });
 */
export function createClient(options: ClientOptions): TelecomClient {
  checkOptions(options);
  const {
    clock = systemClock,
    baseUrl = 'https://restlink23telecom.com/api/v1',
    proxy,
    apiKey,
    secret,
    token,
    workspaceId,
    trackerToken,
    fetch,
    middleware = [],
    logger,
    logLevel,
  } = options;
  const root = (proxy ?? baseUrl).replace(/\/+$/, '');
  const credentials = { apiKey, secret, token, workspaceId, trackerToken };
  const execute = createExecute({
    transport: proxy ? proxyTransport(root) : directTransport(root, credentials, clock),
    clock,
    fetch,
    defaults: options,
    middleware,
    secrets: Object.values(credentials),
    log: createLog(logger, logLevel),
  });
  const core = { execute, clock, isProxied: !!proxy };
  // The operations' names are the calls' places: see OperationMap.
  const client = bindOperations(execute, tables) as unknown as TelecomClient;
  const sms = addSmsCalls(client.sms, core);
  return Object.defineProperties(client, {
    request: { value: createRequest(core) },
    [executeOperation]: {
      value: (name: string, input: never, callOptions?: never) => {
        if (name === 'sms.preview') return sms.preview(input, callOptions);
        const table = Object.hasOwn(tables, name) && tables[name];
        if (table) return execute(findIn(table, name), input, callOptions);
        throw new TypeError(`no operation is called ${name}`);
      },
    },
  });
}
