import { parseArgs } from 'node:util';
import { createSandbox } from '../create-sandbox.ts';
import { SandboxError } from '../sandbox-error.ts';

/** Serves a sandbox until it is stopped. */
export async function runCommand(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      port: { type: 'string', default: '2323' },
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '1' },
      'webhook-url': { type: 'string' },
    },
  });
  const sandbox = createSandbox({
    seed: Number(values.seed),
    clock: { speed: Number(values.speed) },
    webhooks: { deliveryUrl: values['webhook-url'] },
  });
  try {
    const server = await sandbox.listen({ port: Number(values.port) });
    console.log(
      `23 Telecom sandbox at ${server.url}, with the keys sk_prod_local and sk_test_local`,
    );
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  process.once('SIGINT', () => void sandbox.close());
  process.once('SIGTERM', () => void sandbox.close());
}
