import type { PageData } from '../call/list.ts';
import type {
  WebhookLogEntry,
  WebhookLogFilter,
  WebhookSettings,
  WebhookSettingsUpdate,
  WebhookTestInput,
  WebhookTestResult,
} from '../webhook-settings/webhook-settings.ts';
import { checkWebhookSettings } from './check-webhook-settings.ts';
import { pageChecks } from './check-filter.ts';
import { checkFields, oneOf } from './check.ts';
import { operationOf } from './operation-of.ts';
import { readPage } from './read-page.ts';
import {
  readAmount,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readStrings,
  readText,
  readTime,
} from './read.ts';

const path = '/user/webhooks';
const isType = oneOf('impression click conversion delivery');

function decodeSettings(answer: unknown): WebhookSettings {
  const body = readRecord(answer);
  const row = readRecord(body.webhooks ?? body);
  return {
    impressionUrl: readText(row.impression_url),
    clickUrl: readText(row.click_url),
    conversionUrl: readText(row.conversion_url),
    deliveryUrl: readText(row.delivery_url),
    impressionFields: readStrings(row.impression_fields),
    clickFields: readStrings(row.click_fields),
    conversionFields: readStrings(row.conversion_fields),
    deliveryFields: readStrings(row.delivery_fields),
    isUniqueClicksOnly: readBoolean(row.unique_clicks_only),
    isSigningSecretSet: readBoolean(row.signing_secret_set),
  };
}

/** `GET /user/webhooks` (contract §6.2, §11). */
export const webhooksGetOperation = operationOf<undefined, WebhookSettings>(
  'webhooks.get',
  'read',
  'GET',
  path,
  { decode: decodeSettings },
);

/** `PUT /user/webhooks` (contract §6.2). JSON leaves out what is undefined: it stays as it is. */
export const webhooksUpdateOperation = operationOf<WebhookSettingsUpdate, WebhookSettings>(
  'webhooks.update',
  'write',
  'PUT',
  path,
  {
    validate: checkWebhookSettings,
    encode: (settings) => ({
      path,
      body: {
        impression_url: settings.impressionUrl,
        click_url: settings.clickUrl,
        conversion_url: settings.conversionUrl,
        delivery_url: settings.deliveryUrl,
        impression_fields: settings.impressionFields,
        click_fields: settings.clickFields,
        conversion_fields: settings.conversionFields,
        delivery_fields: settings.deliveryFields,
        unique_clicks_only: settings.isUniqueClicksOnly,
        signing_secret: settings.signingSecret,
        clear_signing_secret: settings.clearSigningSecret,
      },
    }),
    decode: decodeSettings,
  },
);

/** `POST /user/webhooks/test` (contract §6.3, §11). */
export const webhooksTestOperation = operationOf<WebhookTestInput, WebhookTestResult>(
  'webhooks.test',
  'write',
  'POST',
  `${path}/test`,
  {
    validate: (input) => checkFields(input, { type: isType }, ['type']),
    encode: ({ type }) => ({ path: `${path}/test`, body: { type } }),
    expects: 'result',
    decode: (answer) => {
      const row = readRecord(readRecord(answer).result);
      return {
        type: readString(row.type),
        url: readText(row.url),
        statusCode: readAmount(row.status_code),
        durationMs: readAmount(row.duration_ms),
        error: readText(row.error),
      };
    },
  },
);

/** `GET /user/webhooks/logs` (contract §6.3, §11). */
export const webhooksLogsOperation = operationOf<
  WebhookLogFilter | undefined,
  PageData<WebhookLogEntry>
>('webhooks.logs', 'read', 'GET', `${path}/logs`, {
  validate: (input) => checkFields(input, { ...pageChecks, type: isType }),
  encode: (filter) => ({ path: `${path}/logs`, query: { ...filter } }),
  expects: 'logs',
  decode: (answer) =>
    readPage(answer, 'logs', (row) => ({
      id: readString(row.id),
      type: readString(row.type),
      url: readString(row.url),
      messageId: readText(row.message_id),
      attempt: readNumber(row.attempt),
      statusCode: readAmount(row.status_code),
      error: readText(row.error),
      durationMs: readAmount(row.duration_ms),
      createdAt: readTime(row.created_at) ?? '',
    })),
});
