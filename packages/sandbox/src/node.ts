export * from './index.ts';
export { createSandbox } from './node/create-sandbox.ts';
export type { NodeSandbox as Sandbox } from './node/node-sandbox.ts';
export type { NodeSandboxOptions as SandboxOptions } from './node/node-sandbox-options.ts';
export type { ListenOptions, SandboxServer } from './node/server/sandbox-server.ts';
