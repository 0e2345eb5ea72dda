export { createWebhooks } from './create-webhooks.ts';
export type { SignedHeaders, Webhooks, WebhooksOptions } from './create-webhooks.ts';
export type { Dedupe } from './dedupe.ts';
export type {
  NodeWebhookResponse,
  WebhookCallback,
  WebhookContext,
  WebhookHandler,
  WebhookHandlerOptions,
} from './handle.ts';
export { isWebhookVerificationError, WebhookVerificationError } from './verification-error.ts';
export type { WebhookVerificationCode } from './verification-error.ts';
export type { VerifiedPayload } from './verify.ts';
export { decodeWebhookEvent } from '../wire/webhook-event.ts';
export type {
  ClickEvent,
  ConversionEvent,
  DeliveryEvent,
  DeliveryStatus,
  ImpressionEvent,
  WebhookEvents,
  WebhookEventType,
} from './webhook-event.ts';
export type { WebhookHeaders, WebhookRequest } from './webhook-request.ts';
