import { controlPath } from '../../control/control-path.ts';
import { isLoopback } from '../../control/is-controllable.ts';
import { defaultApiKeys } from '../../sandbox/default-credentials.ts';
import type { NodeSandboxOptions } from '../node-sandbox-options.ts';
import type { ListenOptions, SandboxServer } from '../server/sandbox-server.ts';
import { outcomes } from '../../sms/outcomes.ts';

interface Started {
  readonly server: Pick<SandboxServer, 'url' | 'origin'>;
  readonly options: Pick<NodeSandboxOptions, 'apiKeys' | 'data' | 'dataLossMs' | 'webhooks'>;
  readonly listen: ListenOptions;
  readonly speed: number;
  readonly seed: number;
}

/**
 * Formats the text that is printed once the sandbox listens: its URL, its keys, and a call to try.
 */
export function formatStart({ server, options, listen, speed, seed }: Started): string {
  const keys = (options.apiKeys ?? defaultApiKeys).map((key) =>
    typeof key === 'string' ? { key } : key,
  );
  const { deliveryUrl } = options.webhooks ?? {};
  const { hostname = '127.0.0.1', control = 'loopback' } = listen;
  const hasControl = control === 'on' || (control === 'loopback' && isLoopback(hostname));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['API', server.url],
    // The page is only for this machine, even if control is on for every host.
    ['Inbox', hasControl && isLoopback(hostname) ? server.origin : undefined],
    ['Keys', `${keys.map(({ key }) => key).join(', ')} (all permissions)`],
    ['Clock', describeSpeed(speed)],
    ['Seed', String(seed)],
    ['Webhooks', deliveryUrl],
    ['Data', describeData(options)],
    ['Control', hasControl ? server.origin + controlPath : 'off'],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(10)}${value}`],
  );
  return ['23 Telecom sandbox', '', ...lines, '', ...formatCurl(server.url, keys[0]), ''].join(
    '\n',
  );
}

function describeData({ data, dataLossMs = 0 }: Started['options']): string | undefined {
  if (data === undefined) return undefined;
  return dataLossMs === 0
    ? `${data} (saved before each response)`
    : `${data} (a crash can lose the last ${dataLossMs} ms)`;
}

function describeSpeed(speed: number): string {
  if (speed === 0) return `stopped; POST ${controlPath}/clock advances it`;
  return speed === 1 ? 'real time' : `${speed} times real time`;
}

function formatCurl(
  url: string,
  key: { readonly key: string; readonly secret?: string | undefined } | undefined,
): readonly string[] {
  // A call with a signature cannot be typed by hand.
  if (key === undefined || key.secret !== undefined) return ['Press Ctrl-C to stop.'];
  const body = JSON.stringify({
    to: [outcomes.delivered[0]],
    message: 'Your verification code is 847291',
    sender_id: 'MyApp',
  });
  return [
    'Try it:',
    '',
    `  curl ${url}/sms/send \\`,
    `    -H 'X-API-Key: ${key.key}' \\`,
    `    -H 'Content-Type: application/json' \\`,
    `    -d '${body}'`,
    '',
    'Press Ctrl-C to stop.',
  ];
}
