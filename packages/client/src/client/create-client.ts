import { createAccount } from '../account/create-account.ts';
import { systemClock } from '../call/clock.ts';
import type { Core } from '../call/core.ts';
import { directTransport } from '../call/direct-transport.ts';
import { createExecute } from '../call/execute.ts';
import { createLog } from '../call/create-log.ts';
import type { Operation } from '../call/operation.ts';
import { proxyTransport } from '../call/proxy-transport.ts';
import { createRequest } from '../request/create-request.ts';
import { createSms } from '../sms/create-sms.ts';
import { createWebhookSettings } from '../webhook-settings/create-webhook-settings.ts';
import { sharedOperations } from '../wire/operations.ts';
import { smsOperations } from '../wire/sms/operations.ts';
import { checkOptions } from './check-options.ts';
import type { ClientOptions } from './client-options.ts';
import { executeOperation } from './execute-operation.ts';
import type { TelecomClient } from './telecom-client.ts';

const operations: Readonly<Record<string, Operation<never, unknown>>> = {
  ...sharedOperations,
  ...smsOperations,
};

const providerUrl = 'https://restlink23telecom.com/api/v1';

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
  const { clock = systemClock, proxy, baseUrl = providerUrl, apiKey, token } = options;
  const credentials = {
    apiKey,
    token,
    secret: 'secret' in options ? options.secret : undefined,
    workspaceId: 'workspaceId' in options ? options.workspaceId : undefined,
    trackerToken: options.trackerToken,
  };
  const execute = createExecute({
    transport:
      proxy === undefined
        ? directTransport(baseUrl.replace(/\/+$/, ''), credentials, clock)
        : proxyTransport(proxy.replace(/\/+$/, ''), clock),
    clock,
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    totalTimeoutMs: options.totalTimeoutMs ?? 120_000,
    maxRetries: options.maxRetries ?? 2,
    headers: options.headers,
    middleware: options.middleware ?? [],
    secrets: Object.values(credentials),
    log: createLog(options.logger, options.logLevel),
  });
  const core: Core = { execute, clock };
  const sms = createSms(core);
  const client = {
    sms,
    account: createAccount(core),
    webhooks: createWebhookSettings(core),
    conversions: {
      track: (input: never, callOptions?: never) =>
        execute(sharedOperations['conversions.track'], input, callOptions),
    },
    request: createRequest(core),
  };
  return Object.defineProperty(client, executeOperation, {
    value: (name: string, input: never, callOptions?: never) => {
      if (name === 'sms.preview') return sms.preview(input, callOptions);
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!operation) throw new TypeError(`no operation is called ${name}`);
      return execute(operation, input, callOptions);
    },
  }) as unknown as TelecomClient;
}
