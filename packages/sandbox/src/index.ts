export type { Permission } from './auth/permission.ts';
export type { SandboxClock } from './clock/sandbox-clock.ts';
export type { Duration } from './clock/parse-duration.ts';
export type { MessageQuery } from './control/find-messages.ts';
export type { RequestEntry, RequestQuery } from './control/request-log.ts';
export type { WebhookQuery } from './control/webhook-query.ts';
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
export type { ListenOptions, SandboxServer } from './listen.ts';
export { SandboxError, type SandboxErrorCode } from './sandbox-error.ts';
export type {
  AccountOptions,
  ApiKeyOptions,
  SandboxOptions,
  TokenOptions,
  WebhookOptions,
  WorkspaceOptions,
} from './sandbox-options.ts';
export type { Sandbox } from './sandbox.ts';
export type { MessageSource, MessageStatus } from './sms/message.ts';
export { outcomes, type Outcome, type OutcomeNumbers } from './sms/outcomes.ts';
export type { SandboxSnapshot } from './snapshot/snapshot.ts';
export type { SandboxMessage } from './store/view-message.ts';
export type { WebhookAttempt } from './webhooks/webhook-log.ts';
export type { WebhookType } from './webhooks/webhook-type.ts';
