import { onDemand } from '../call/runtime/on-demand.ts';

/**
 * The parts of the client that are loaded on first use. Bundlers keep each `import()` in a file of
 * its own, so that a page which only sends loads nothing else. `tsup.config.ts` names the files.
 */
export const parts = {
  smsOperations: onDemand(async () => (await import('../sms/operations.ts')).smsOperations),
  sharedOperations: onDemand(async () => (await import('./shared-operations.ts')).sharedOperations),
  walkPages: onDemand(async () => (await import('../call/results/walk-pages.ts')).walkPages),
  explanations: onDemand(async () => (await import('../call/words/explanations.ts')).explanations),
  createPreview: onDemand(async () => (await import('../sms/create-preview.ts')).createPreview),
  campaignRefusals: onDemand(
    async () => (await import('../campaigns/refuse-direct.ts')).campaignRefusals,
  ),
  createWaitFor: onDemand(async () => (await import('../sms/create-wait-for.ts')).createWaitFor),
  runSendMany: onDemand(
    async () => (await import('../sms/send-many/run-send-many.ts')).runSendMany,
  ),
  runSendOnce: onDemand(
    async () => (await import('../sms/send-once/run-send-once.ts')).runSendOnce,
  ),
  runKeyedSend: onDemand(
    async () => (await import('../sms/send-once/run-keyed-send.ts')).runKeyedSend,
  ),
  sendOnceByProxy: onDemand(
    async () => (await import('../sms/send-once/send-once-by-proxy.ts')).sendOnceByProxy,
  ),
  directTransport: onDemand(
    async () => (await import('../call/transports/direct-transport.ts')).directTransport,
  ),
  serverRequests: onDemand(
    async () => (await import('../call/transports/server-requests.ts')).serverRequests,
  ),
  requestOperation: onDemand(
    async () => (await import('../request/request-operation.ts')).requestOperation,
  ),
};
