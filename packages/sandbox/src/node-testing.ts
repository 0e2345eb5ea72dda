export * from './testing.ts';
export { type NodeSandboxTest as SandboxTest, withSandbox } from './node/with-sandbox.ts';
