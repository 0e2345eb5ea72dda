export { type BoundOperation, findOperation } from '../client/find-operation.ts';
export { createProxyHandler, type ProxyHandler } from './create-proxy-handler.ts';
export type { ProxyErrorPlace } from './hook-failure.ts';
export type {
  AuthorizedVisitor,
  Limit,
  LimitDecision,
  LimitOutcome,
  VisitorContext,
} from './limits/limit.ts';
export { limitPace, type PaceLimits, type PrefixWindow } from './limits/limit-pace.ts';
export { limitSend, type SendLimits } from './limits/limit-send.ts';
export { limitSpend, type SpendLimits } from './limits/limit-spend.ts';
export type { LimitWindow, LimitWindows } from './limits/limit-window.ts';
export type {
  AuditEntry,
  InputFields,
  Narrowing,
  ProxyErrorContext,
  ProxyHandlerOptions,
} from './proxy-options.ts';
export { type NodeInput, type NodeOutput, toNodeHandler } from './to-node-handler.ts';
export type { NodeRequest } from './to-request.ts';
export type { NodeResponse } from './write-response.ts';
