export { createProxyHandler } from './create-proxy-handler.ts';
export type { ProxyHandler } from './create-proxy-handler.ts';
export type {
  AuditEntry,
  InputFields,
  Limit,
  Narrowing,
  ProxyHandlerOptions,
} from './proxy-options.ts';
export { limitSend } from '../sms/limit-send.ts';
export type { SendLimits } from '../sms/limit-send.ts';
export { toNodeHandler } from './to-node-handler.ts';
export type { NodeInput, NodeOutput } from './to-node-handler.ts';
export type { NodeRequest } from './to-request.ts';
export type { NodeResponse } from './write-response.ts';
