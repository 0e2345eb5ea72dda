import { parseTime } from '../clock/parse-time.ts';
import { permissions } from '../contract/permission.ts';
import { mustBe, type Check } from '../shared/check.ts';
import { anything, boolean, filledText, list, oneOf } from '../shared/checks.ts';
import type { ApiKeyOptions, TokenOptions } from '../world/account-options.ts';
import { checkEach, checkObject, checkOption } from './check-option.ts';
import type { SandboxOptions } from './sandbox-options.ts';

const timeText = mustBe(
  'a time in ISO 8601',
  (value) => typeof value === 'string' && !Number.isNaN(parseTime(value)),
);

const keyChecks: { readonly [Name in keyof Required<ApiKeyOptions>]: Check } = {
  key: anything,
  secret: filledText,
  permissions: list,
  isActive: boolean,
  expiresAt: timeText,
  allowedIps: list,
  workspaceId: anything,
};

const tokenChecks: { readonly [Name in keyof Required<TokenOptions>]: Check } = {
  token: anything,
  permissions: list,
  expiresAt: timeText,
  isRevoked: boolean,
};

/**
 * Checks the API keys and the tokens.
 *
 * @throws SandboxError `INVALID_OPTION` naming the place. The message contains no key and no secret.
 */
export function checkCredentials({ apiKeys = [], tokens = [], workspaces }: SandboxOptions): void {
  const known = new Set<unknown>();
  const unique = mustBe('unique among keys and tokens', (value) => !known.has(value));

  function checkSecretText(name: string, value: unknown): void {
    checkOption(name, value, filledText);
    checkOption(name, value, unique);
    known.add(value);
  }

  for (const [index, given] of apiKeys.entries()) {
    const name = `apiKeys[${index}]`;
    const key = typeof given === 'string' ? { key: given } : given;
    checkObject(name, key, keyChecks);
    checkSecretText(name, key.key);
    checkEach(`${name}.permissions`, key.permissions, oneOf(...permissions));
    checkEach(`${name}.allowedIps`, key.allowedIps, filledText);
    if (key.workspaceId === undefined || workspaces === undefined) continue;
    const knownId = mustBe('the id of a workspace', (value) =>
      workspaces.some(({ id }) => id === value),
    );
    checkOption(`${name}.workspaceId`, key.workspaceId, knownId);
  }
  for (const [index, given] of tokens.entries()) {
    const name = `tokens[${index}]`;
    const token = typeof given === 'string' ? { token: given } : given;
    checkObject(name, token, tokenChecks);
    checkSecretText(name, token.token);
    checkEach(`${name}.permissions`, token.permissions, oneOf(...permissions));
  }
}
