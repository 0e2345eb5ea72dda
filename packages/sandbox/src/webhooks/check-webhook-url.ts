const loopbackName = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Ranges that no webhook may reach on the real service: private, link-local, shared and reserved ones. */
const privateAddress =
  /^(0\.|10\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.[02]\.|198\.1[89]\.|198\.51\.100\.|203\.0\.113\.|22[4-9]\.|2[3-5]\d\.)\d/;

const privateAddress6 = /^\[(::|::ffff:|64:ff9b:|fc|fd|fe[89ab]|ff|2001:db8:)/i;

const internalName = /(^|\.)(internal|local|localdomain|home\.arpa)$/i;

/**
 * What is wrong with a webhook URL; undefined where it may be called. Loopback is the one
 * exception the sandbox makes to the provider's rule: there it allows `http://` too.
 */
export function checkWebhookUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a string';
  if (!URL.canParse(value)) return 'is not a URL';
  const { protocol, hostname, username, password } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https://';
  if (username !== '' || password !== '') return 'must not hold credentials';
  if (loopbackName.test(hostname)) return undefined;
  if (protocol === 'http:') return 'must begin with https:// (http:// is for loopback hosts alone)';
  const isInternal =
    privateAddress.test(hostname) ||
    privateAddress6.test(hostname) ||
    internalName.test(hostname.replace(/\.$/, '')) ||
    !/[.\]]/.test(hostname);
  return isInternal ? 'must not be a private address' : undefined;
}
