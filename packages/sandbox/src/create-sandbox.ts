import { fillGlobals } from './globals/fill-globals.ts';
import { openSandbox } from './opening/open-sandbox.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { SandboxOptions } from './sandbox/sandbox-options.ts';
import { createStage } from './stage/create-stage.ts';

/**
 * Opens a sandbox: the provider's API as a function from request to response, in any JavaScript
 * runtime. On Node, Bun and Deno the package gives the `createSandbox` of `@23telecom/sandbox/node`,
 * which also listens on sockets.
 *
 * @throws SandboxError `INVALID_OPTION`
 * @example
 * ```ts
 * const sandbox = createSandbox({ clock: 'manual' });
 * const response = await sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
 *   headers: { 'X-API-Key': 'sk_prod_local' },
 * });
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  fillGlobals();
  return openSandbox(createStage(options)).sandbox;
}
