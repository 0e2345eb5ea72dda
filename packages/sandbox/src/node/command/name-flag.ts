import type { SandboxError } from '../../shared/sandbox-error.ts';
import type { NodeSandboxOptions } from '../node-sandbox-options.ts';

/** The flag that sets an option, where the two have different names. */
const flagByOption: Readonly<Partial<Record<keyof NodeSandboxOptions, string>>> = {
  apiKeys: 'key',
  tokens: 'token',
  blockedCountries: 'block',
  signingSecret: 'webhook-secret',
  requestsPerSecond: 'rate-limit',
  shortLinkDomain: 'short-links',
  clock: 'speed',
};

/**
 * The message of an error, with the flag in place of the option that it begins with: the user of a command
 * knows only flags.
 */
export function nameFlag({ code, message }: Pick<SandboxError, 'code' | 'message'>): string {
  if (code === 'INVALID_FAULT') return message.replace(/^A /, '--fault: a ');
  if (code !== 'INVALID_OPTION') return message;
  return message
    .replace(/^webhooks\.deliveryUrl(?= )/, '--webhook-url')
    .replace(/^(\w+)(\[\d+\])?(\.\w+)?(?= (must|is|needs) )/, (place, option: string) => {
      const flag = flagByOption[option as keyof NodeSandboxOptions];
      if (flag !== undefined) return `--${flag}`;
      if (option === 'hostname') return '--host';
      return ['now', 'currency', 'balance', 'seed', 'latency', 'data'].includes(option)
        ? `--${option}`
        : place;
    });
}
