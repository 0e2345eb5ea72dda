import { controlPath } from '../control/control-path.ts';
import { isLoopback } from '../control/is-controllable.ts';
import type { ListenOptions, SandboxServer } from '../listen.ts';
import type { SandboxOptions } from '../sandbox-options.ts';
import { outcomes } from '../sms/outcomes.ts';

interface Started {
  readonly server: Pick<SandboxServer, 'url' | 'origin'>;
  readonly options: Pick<SandboxOptions, 'apiKeys' | 'data' | 'webhooks'>;
  readonly listen: ListenOptions;
  readonly speed: number;
  readonly seed: number;
}

/** What is printed once the sandbox listens: where it is, its keys, and a first call. */
export function formatStart({ server, options, listen, speed, seed }: Started): string {
  const keys = (options.apiKeys ?? ['sk_prod_local', 'sk_test_local']).map((key) =>
    typeof key === 'string' ? { key } : key,
  );
  const { deliveryUrl } = options.webhooks ?? {};
  const { hostname = '127.0.0.1', control = 'loopback' } = listen;
  const hasControl = control === 'on' || (control === 'loopback' && isLoopback(hostname));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['API', server.url],
    ['Keys', `${keys.map(({ key }) => key).join(', ')} (all permissions)`],
    ['Clock', describeSpeed(speed)],
    ['Seed', String(seed)],
    ['Webhooks', deliveryUrl],
    ['Data', options.data],
    ['Control', hasControl ? server.origin + controlPath : 'off'],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(10)}${value}`],
  );
  return ['23 Telecom sandbox', '', ...lines, '', ...formatCurl(server.url, keys[0]), ''].join(
    '\n',
  );
}

function describeSpeed(speed: number): string {
  if (speed === 0) return `stands still until POST ${controlPath}/clock`;
  return speed === 1 ? 'real time' : `${speed} times as fast`;
}

function formatCurl(
  url: string,
  key: { readonly key: string; readonly secret?: string | undefined } | undefined,
): readonly string[] {
  // A signed call is no call to type.
  if (key === undefined || key.secret !== undefined) return ['Ctrl-C stops it.'];
  const body = JSON.stringify({
    to: [outcomes.delivered[0]],
    message: 'Your verification code is 847291',
    sender_id: 'MyApp',
  });
  return [
    'A first call:',
    '',
    `  curl ${url}/sms/send \\`,
    `    -H 'X-API-Key: ${key.key}' \\`,
    `    -H 'Content-Type: application/json' \\`,
    `    -d '${body}'`,
    '',
    'Ctrl-C stops it.',
  ];
}
