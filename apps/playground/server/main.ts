import { startPlayground } from './start-playground.ts';

const playground = await startPlayground({
  port: Number(process.env.PORT ?? 2323),
  page: 'dev',
  apiKey: process.env.TELECOM_API_KEY,
  baseUrl: process.env.TELECOM_BASE_URL,
  publicUrl: process.env.PUBLIC_URL,
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

console.log(`
  23 Telecom playground

  Open        ${playground.url}
  Speaks to   ${playground.upstream}

  Ctrl-C stops everything.
`);

const stop = (): void => {
  void playground.close().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
