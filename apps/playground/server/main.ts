import { startPlayground } from './start-playground.ts';

const playground = await startPlayground({
  port: Number(process.env.PORT ?? 2323),
  page: 'dev',
  apiKey: process.env.TELECOM_API_KEY,
  baseUrl: process.env.TELECOM_BASE_URL,
  publicUrl: process.env.PUBLIC_URL,
  password: process.env.PLAYGROUND_PASSWORD,
  dataFolder: process.env.PLAYGROUND_DATA,
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

console.log(`
  23 Telecom playground

  Open        ${playground.entryUrl}
  API         ${playground.upstream}
  Data        ${playground.folder}

  Ctrl-C stops everything.
`);

let isStopping = false;
function stop(): void {
  // A second Ctrl-C exits at once.
  if (isStopping) process.exit(130);
  isStopping = true;
  void playground.close().then(() => process.exit(0));
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
