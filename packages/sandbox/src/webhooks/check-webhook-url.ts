import { isUrl } from '../shared/is-url.ts';

const loopbackName = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Private, link-local, shared and reserved ranges: the real service refuses webhook URLs in them.
 */
const privateAddress =
  /^(0\.|10\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.[02]\.|198\.1[89]\.|198\.51\.100\.|203\.0\.113\.|22[4-9]\.|2[3-5]\d\.)\d/;

const privateAddress6 = /^\[(::|::ffff:|64:ff9b:|fc|fd|fe[89ab]|ff|2001:db8:)/i;

const internalName = /(^|\.)(internal|local|localdomain|home\.arpa)$/i;

/**
 * Returns the problem of a webhook URL, or undefined if it is allowed. The sandbox has one
 * exception to the provider's rule: it allows loopback hosts, for which `http://` is allowed too.
 */
export function checkWebhookUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a string';
  if (!isUrl(value)) return 'is not a URL';
  const { protocol, hostname, username, password } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https://';
  if (username !== '' || password !== '') return 'must not contain credentials';
  if (loopbackName.test(hostname)) return undefined;
  if (protocol === 'http:')
    return 'must begin with https:// (http:// is allowed only for loopback hosts)';
  const isInternal =
    privateAddress.test(hostname) ||
    privateAddress6.test(hostname) ||
    internalName.test(hostname.replace(/\.$/, '')) ||
    !/[.\]]/.test(hostname);
  return isInternal ? 'must not be a private address' : undefined;
}
