import { checkOption } from '../sandbox/check-option.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SandboxOptions } from '../sandbox/sandbox-options.ts';
import { anyFunction } from '../shared/checks.ts';

/** The parameters of `withSandbox`: a test, with or without options before it. */
export type WrapParameters<Options, Opened> =
  | readonly [(sandbox: Opened) => void | Promise<void>]
  | readonly [Options, (sandbox: Opened) => void | Promise<void>];

/**
 * Wraps a test so that it receives its own sandbox, with a manual clock by default.
 *
 * @throws SandboxError `INVALID_OPTION` without a test
 */
export function wrapTest<Options extends SandboxOptions, Opened extends Sandbox>(
  create: (options: Options) => Opened,
  parameters: WrapParameters<Options, Opened>,
): () => Promise<void> {
  const [options, run] = parameters.length === 1 ? [{}, parameters[0]] : parameters;
  checkOption('The test', run, anyFunction);
  // The function has no parameters; otherwise Jest would wait for a `done` callback.
  return async () => {
    const sandbox = create({ clock: 'manual', ...options } as Options);
    try {
      await run(sandbox);
    } finally {
      await sandbox.close();
    }
  };
}
