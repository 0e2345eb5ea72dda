const usage = 'Usage: new-endpoint sms.stats.byHour GET /sms/stats/by-hour';

/** Permissions by namespace: to read, and to write (contract §5.5). */
const permissions = {
  sms: ['sms.read', 'sms.send'],
  account: ['balance.read', 'balance.read'],
  webhooks: ['webhooks.read', 'webhooks.write'],
};

/** The namespaces as hooks name them: the account has no word, a webhook is one of several. */
const subjects = { sms: 'sms', account: '', webhooks: 'webhook' };

function toPascal(words) {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function toCamel(words) {
  const pascal = toPascal(words);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

export function toKebab(word) {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Names a read as people say it: in `sms.stats.byCountry` the country qualifies the statistics, which gives
 * `useCountrySmsStats`, `countrySmsStatsOptions` and the key `countryStats`. `get`, `list` and `by` say nothing
 * more. Without a group there is no qualifier: `sms.status` is `useSmsStatus`.
 */
export function nameQuery(name) {
  const [namespace, ...rest] = name.split('.');
  const qualifier = rest.length > 1 ? rest.pop().replace(/^(?:get|list|by)(?![a-z])/, '') : '';
  const words = [qualifier, subjects[namespace], ...rest];
  return {
    hook: `use${toPascal(words)}`,
    options: `${toCamel(words)}Options`,
    key: toCamel([qualifier, ...rest]),
  };
}

/** Reads the arguments; returns the endpoint with every name that its files use. */
export function readEndpoint([name = '', method = '', path = '']) {
  const [namespace, ...rest] = name.split('.');
  if (
    !permissions[namespace] ||
    rest.length === 0 ||
    !rest.every((part) => /^[a-z]\w*$/.test(part))
  ) {
    throw new Error(
      `name: expected a name such as sms.stats.byHour in sms, account or webhooks.\n${usage}`,
    );
  }
  if (!['GET', 'POST', 'PUT'].includes(method)) {
    throw new Error(`method: expected GET, POST or PUT.\n${usage}`);
  }
  if (!/^(\/[\w-]+)+$/.test(path))
    throw new Error(`path: expected a path such as /sms/templates.\n${usage}`);
  const isRead = method === 'GET';
  const pascal = toPascal(rest);
  return {
    name,
    method,
    path,
    namespace,
    groups: rest.slice(0, -1),
    leaf: rest.at(-1),
    isRead,
    permission: permissions[namespace][isRead ? 0 : 1],
    /** The key of the response that holds the result. */
    responseKey: toKebab(rest.at(-1)).replaceAll('-', '_'),
    type: pascal,
    constant: toCamel(rest),
    handler: `${method.toLowerCase()}${pascal}`,
    ...nameQuery(name),
  };
}
