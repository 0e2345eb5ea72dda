import type { PageData } from '../call/list.ts';
import type {
  WebhookLogEntry,
  WebhookLogFilter,
  WebhookSettings,
  WebhookSettingsUpdate,
  WebhookTestInput,
  WebhookTestResult,
} from '../webhook-settings/webhook-settings.ts';
import { pageFields } from './check-filter.ts';
import { checkWebhookSettings } from './check-webhook-settings.ts';
import { define } from './define.ts';
import { oneOf } from './one-of.ts';
import { pageOf } from './page-of.ts';
import {
  listOf,
  readAmount,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readText,
  recordOf,
} from './read.ts';

const isType = oneOf('impression click conversion delivery');

const readStrings = listOf(readString);

const readSettings = recordOf<WebhookSettings>({
  impressionUrl: readText,
  clickUrl: readText,
  conversionUrl: readText,
  deliveryUrl: readText,
  impressionFields: readStrings,
  clickFields: readStrings,
  conversionFields: readStrings,
  deliveryFields: readStrings,
  isUniqueClicksOnly: readBoolean,
  isSigningSecretSet: readBoolean,
});

const decodeSettings = (answer: unknown) => readSettings(readRecord(answer).webhooks);

/** `GET /user/webhooks` (contract §6.2, §11). */
export const webhooksGetOperation = define<undefined, WebhookSettings>(
  'webhooks.get',
  'GET /user/webhooks',
  'webhooks',
  decodeSettings,
);

/** `PUT /user/webhooks` (contract §6.2): what is not written stays as it is. */
export const webhooksUpdateOperation = define<WebhookSettingsUpdate, WebhookSettings>(
  'webhooks.update',
  'PUT /user/webhooks',
  'webhooks',
  decodeSettings,
  { validate: checkWebhookSettings },
);

const attempt = {
  type: readString,
  statusCode: readAmount,
  durationMs: readAmount,
  error: readText,
};
const readResult = recordOf<WebhookTestResult>({ ...attempt, url: readText });

/** `POST /user/webhooks/test` (contract §6.3, §11). */
export const webhooksTestOperation = define<WebhookTestInput, WebhookTestResult>(
  'webhooks.test',
  'POST /user/webhooks/test',
  'result',
  (answer) => readResult(readRecord(answer).result),
  { fields: { type: isType } },
);

/** `GET /user/webhooks/logs` (contract §6.3, §11). */
export const webhooksLogsOperation = define<
  WebhookLogFilter | undefined,
  PageData<WebhookLogEntry>
>(
  'webhooks.logs',
  'GET /user/webhooks/logs',
  'logs',
  pageOf(
    recordOf<WebhookLogEntry>({
      id: readString,
      ...attempt,
      url: readString,
      messageId: readText,
      attempt: readNumber,
      createdAt: readString,
    }),
  ),
  { fields: { ...pageFields, type: isType } },
);
