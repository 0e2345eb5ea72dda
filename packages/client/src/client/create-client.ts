import { createAccount } from '../account/create-account.ts';
import { systemClock } from '../call/waiting/clock.ts';
import { createCampaignCalls } from '../campaigns/create-campaign-calls.ts';
import { createCalls } from '../call/operations/create-calls.ts';
import { createExecute } from '../call/create-execute.ts';
import { createLog } from '../call/settings/create-log.ts';
import { readLimits } from '../call/options/call-limits.ts';
import type { OperationList } from '../call/operations/operation-map.ts';
import { createConversions } from '../conversions/create-conversions.ts';
import { createRequest } from '../request/create-request.ts';
import { createSms } from '../sms/create-sms.ts';
import { createWebhookSettings } from '../webhook-settings/create-webhook-settings.ts';
import { bindByName } from './bind-by-name.ts';
import type { ClientOptions } from './client-options.ts';
import { createTransport } from './create-transport.ts';
import { findOperation } from './find-operation.ts';
import { parts } from './parts.ts';
import { readOptions } from './read-options.ts';
import type { TelecomClient } from './telecom-client.ts';

/**
 * Creates a client of the 23 Telecom API. Without `apiKey`, `token` and `proxy`, the key is the environment
 * variable `TELECOM_API_KEY`.
 *
 * @throws ValidationError `INVALID_OPTIONS` for an option that is misspelt or invalid, for missing
 *   credentials, and for a key in a browser
 *
 * @example
 * ```ts
 * const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
 * await telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' });
 * ```
 */
export function createClient(options: ClientOptions = {}): TelecomClient {
  const checked = readOptions(options);
  const {
    clock = systemClock,
    baseUrl: apiUrl = 'https://restlink23telecom.com/api/v1',
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
  } = checked;
  const isProxy = proxy !== undefined;
  const baseUrl = (proxy ?? apiUrl).replace(/\/+$/, '');
  const credentials = { apiKey, secret, token, workspaceId, trackerToken };
  const secrets: unknown[] = Object.values(credentials);
  const execute = createExecute({
    baseUrl,
    isProxy,
    loadTransport: createTransport({ baseUrl, isProxy, credentials, clock, secrets }),
    clock,
    fetch,
    defaults: checked,
    middleware,
    secrets,
    findLocalRun: async (name) =>
      name === 'sms.preview' ? parts.createPreview() : (await parts.campaignRefusals())[name],
    loadExplanations: parts.explanations,
    log: createLog(logger, logLevel),
  });
  const core = { execute, clock, limits: readLimits(checked) };

  function callsOf<Operations extends OperationList>(load: () => Promise<Operations>) {
    return createCalls(execute, load, parts.walkPages);
  }

  const { sms, onceByName } = createSms(callsOf(parts.smsOperations), core, parts, isProxy);
  const client: TelecomClient = {
    sms,
    account: createAccount(callsOf(async () => (await parts.sharedOperations()).account)),
    webhooks: createWebhookSettings(callsOf(async () => (await parts.sharedOperations()).webhooks)),
    conversions: createConversions(
      callsOf(async () => (await parts.sharedOperations()).conversions),
    ),
    campaigns: createCampaignCalls(callsOf(async () => (await parts.sharedOperations()).campaigns)),
    request: createRequest(core, parts.requestOperation),
    [findOperation]: bindByName(execute, onceByName),
  };
  return client;
}
