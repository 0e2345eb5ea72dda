export type { Permission } from './contract/permission.ts';
export type { SandboxClock } from './clock/sandbox-clock.ts';
export type { Duration } from './clock/parse-duration.ts';
export type { MessageQuery } from './logs/find-messages.ts';
export type { LoggedResponse, RequestEntry, RequestQuery } from './logs/request-log.ts';
export type { WebhookQuery } from './logs/find-webhook-attempts.ts';
export { createSandbox } from './create-sandbox.ts';
export type { OperationName } from './api/operation-name.ts';
export type {
  ClockSkewFault,
  ConnectionFault,
  ContentTypeFault,
  CutFault,
  DegradedCacheFault,
  Fault,
  FaultAim,
  FaultEntry,
  FaultKind,
  Faults,
  LatencyFault,
  RateLimitFault,
  RotateKeyFault,
  StatusFault,
} from './faults/fault.ts';
export { SandboxError, type SandboxErrorCode } from './shared/sandbox-error.ts';
export type { SandboxOptions } from './sandbox/sandbox-options.ts';
export type { Sandbox } from './sandbox/sandbox.ts';
export type { FailureStatus } from './lifecycle/end-message.ts';
export type { MessageWish, WaitOptions } from './waiting/message-wish.ts';
export type { MessageSource, MessageStatus } from './sms/message.ts';
export { outcomes, outcomesByCountry, type Outcome, type OutcomeNumbers } from './sms/outcomes.ts';
export type { SandboxSnapshot } from './snapshot/snapshot.ts';
export type { SandboxMessage } from './store/view-message.ts';
export type { WebhookAttempt } from './webhooks/webhook-log.ts';
export type { WebhookType } from './contract/webhook-type.ts';
export type {
  AccountOptions,
  ApiKeyOptions,
  TokenOptions,
  WebhookOptions,
  WorkspaceOptions,
} from './world/account-options.ts';
