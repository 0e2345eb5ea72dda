/**
 * The problem of an address for webhooks, in words; undefined if it can be saved. An empty one switches the
 * webhook off.
 */
export function describeUrlProblem(written: string): string | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (!/^https?:\/\//i.test(text)) {
    return 'Enter an address that starts with https://, such as https://example.com/webhooks';
  }
  if (!URL.canParse(text) || !/^https?:\/\/[^/\s]+(\/\S*)?$/i.test(text)) {
    return 'This is not a complete address. Enter one such as https://example.com/webhooks';
  }
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && !isThisMachine(hostname)
    ? 'Use https:// in place of http://, because webhooks contain phone numbers'
    : undefined;
}

/** The only hosts to which webhooks go unencrypted (contract §6.2). */
function isThisMachine(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
