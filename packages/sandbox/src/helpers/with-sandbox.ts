import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SandboxOptions } from '../sandbox/sandbox-options.ts';
import { wrapTest, type WrapParameters } from './wrap-test.ts';

/** A test that receives its own sandbox. */
export type SandboxTest = (sandbox: Sandbox) => void | Promise<void>;

/**
 * Wraps a test so that it receives its own sandbox. Works with Vitest, Jest and any other runner.
 * The sandbox has a manual clock; it is closed when the test ends, passed or failed. Tests share
 * nothing, so they can run concurrently.
 *
 * @example
 * ```ts
 * test('a code is delivered', withSandbox(async (sandbox) => {
 *   const telecom = createClient({
 *     apiKey: 'sk_prod_local',
 *     baseUrl: sandbox.baseUrl,
 *     fetch: sandbox.fetch,
 *   });
 *   await telecom.sms.send({ to: [outcomes.delivered[0]], text: 'Hi', senderId: 'MyApp' });
 *   await sandbox.clock.advance('10s');
 *   expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
 * }));
 * ```
 */
export function withSandbox(run: SandboxTest): () => Promise<void>;
/** The same with options. They override the default of a manual clock. */
export function withSandbox(options: SandboxOptions, run: SandboxTest): () => Promise<void>;
export function withSandbox(
  ...parameters: WrapParameters<SandboxOptions, Sandbox>
): () => Promise<void> {
  return wrapTest(createSandbox, parameters);
}
