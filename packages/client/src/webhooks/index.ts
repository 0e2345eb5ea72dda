export { createWebhooks, type Webhooks } from './create-webhooks.ts';
export type { WebhooksOptions } from './webhooks-options.ts';
export type { SignedHeaders } from './sign-body.ts';
export {
  createStoreDedupe,
  type Dedupe,
  type DedupeState,
  type StoreDedupeOptions,
} from './dedupe.ts';
export type {
  NodeWebhookResponse,
  WebhookCallback,
  WebhookContext,
  WebhookEventContext,
  WebhookHandler,
  WebhookHandlerOptions,
  WebhookInbox,
} from './webhook-handler.ts';
export type { Secrets } from './read-secrets.ts';
export {
  isWebhookVerificationError,
  type WebhookVerificationCode,
  WebhookVerificationError,
} from './verification-error.ts';
export { type VerifiedPayload, verifyWebhook } from './verify-webhook.ts';
export { decodeWebhookEvent } from './decode-webhook-event.ts';
export type {
  ClickEvent,
  ConversionEvent,
  DeliveryEvent,
  DeliveryStatus,
  ImpressionEvent,
  WebhookEvent,
  WebhookEvents,
  WebhookEventType,
} from './webhook-event.ts';
export type { WebhookHeaders, WebhookRequest } from './webhook-request.ts';
