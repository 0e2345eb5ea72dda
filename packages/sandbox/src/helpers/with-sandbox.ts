import { createSandbox } from '../create-sandbox.ts';
import type { SandboxOptions } from '../sandbox-options.ts';
import type { Sandbox } from '../sandbox.ts';

/** A test that has a sandbox of its own. */
export type SandboxTest = (sandbox: Sandbox) => void | Promise<void>;

/**
 * Makes a test function for Vitest, Jest or any other runner: it opens a sandbox with a clock that
 * stands still, runs the test with it, and closes it with its servers, whatever came of the test.
 * No two tests share anything, so they may run at once.
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
/** The same with options, which go before the default of a manual clock. */
export function withSandbox(options: SandboxOptions, run: SandboxTest): () => Promise<void>;
export function withSandbox(
  ...given: readonly [SandboxTest] | readonly [SandboxOptions, SandboxTest]
): () => Promise<void> {
  const [options, run] = given.length === 1 ? [{}, given[0]] : given;
  // It takes no parameter: Jest would wait for a callback.
  return async () => {
    await using sandbox = createSandbox({ clock: 'manual', ...options });
    await run(sandbox);
  };
}
