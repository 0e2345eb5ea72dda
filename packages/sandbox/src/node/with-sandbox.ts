import { wrapTest, type WrapParameters } from '../helpers/wrap-test.ts';
import { createSandbox } from './create-sandbox.ts';
import type { NodeSandbox } from './node-sandbox.ts';
import type { NodeSandboxOptions } from './node-sandbox-options.ts';

/** A test that receives its own sandbox. */
export type NodeSandboxTest = (sandbox: NodeSandbox) => void | Promise<void>;

/**
 * Wraps a test so that it receives its own sandbox. Works with Vitest, Jest and any other runner.
 * The sandbox has a manual clock; it is closed together with its servers when the test ends, passed
 * or failed. Tests share nothing, so they can run concurrently.
 *
 * @example
 * ```ts
 * test('a code is delivered', withSandbox(async (sandbox) => {
 *   const { url } = await sandbox.listen();
 *   await signUp({ smsUrl: url, phone: outcomes.delivered[0] });
 *   await sandbox.clock.advance('10s');
 *   expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
 * }));
 * ```
 */
export function withSandbox(run: NodeSandboxTest): () => Promise<void>;
/** The same with options. They override the default of a manual clock. */
export function withSandbox(options: NodeSandboxOptions, run: NodeSandboxTest): () => Promise<void>;
export function withSandbox(
  ...parameters: WrapParameters<NodeSandboxOptions, NodeSandbox>
): () => Promise<void> {
  return wrapTest(createSandbox, parameters);
}
