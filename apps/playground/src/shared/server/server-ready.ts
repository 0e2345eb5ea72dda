let ready: Promise<void> | undefined;

/** Resolves when the server responds: at once, except that a hosted page starts its own. */
export function serverReady(): Promise<void> {
  ready ??= start().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function start(): Promise<void> {
  if (import.meta.env.MODE !== 'hosted') return;
  const { startHostedServer } = await import('./start-hosted-server.ts');
  await startHostedServer();
}
