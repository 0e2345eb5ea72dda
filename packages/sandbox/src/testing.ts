export {
  createMswHandlers,
  type MswHandlerOptions,
  type MswHttp,
} from './helpers/create-msw-handlers.ts';
export { withSandbox, type SandboxTest } from './helpers/with-sandbox.ts';
