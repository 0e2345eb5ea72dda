/** The files that are loaded on demand, as `tsup.config.ts` names them. */
const onDemand = ['./on-demand/*'];

/** As modules, like every bundler that splits: a script would contain a replacement for `import()`. */
const asModules = (config) => ({ ...config, format: 'esm' });

const main = `{
  AuthenticationError, ConnectionError, createClient, createMemoryStore, InsufficientBalanceError,
  isAuthenticationError, isConnectionError, isFinalStatus, isInsufficientBalanceError,
  isNotFoundError, isPermissionError, isRateLimitError, isSendOnceError, isServerError, isStoreError,
  isTelecomError, isTimeoutError, isUnreadableResponseError, isValidationError, listUncertain,
  NotFoundError, PermissionError, RateLimitError, resolveUncertain, SendOnceError, ServerError,
  StoreError, TelecomError, TimeoutError, UnreadableResponseError, ValidationError
}`;

const webhooks =
  '{ createWebhooks, decodeWebhookEvent, isWebhookVerificationError, WebhookVerificationError }';

const checks = [
  {
    name: 'sending at once: createClient, and what it needs of encoding',
    path: 'dist/index.js',
    import: '{ createClient }',
    ignore: onDemand,
    limit: '14.6 kB',
  },
  {
    name: 'main entry at once: every export, and what it needs of encoding',
    path: 'dist/index.js',
    import: main,
    ignore: onDemand,
    limit: '17.6 kB',
  },
  {
    name: 'main entry in one file with all that it loads on demand, encoding included',
    path: 'dist/index.js',
    import: main,
    limit: '41.5 kB',
  },
  {
    name: 'verifying a webhook',
    path: 'dist/webhooks.js',
    import: '{ verifyWebhook }',
    ignore: onDemand,
    limit: '1.7 kB',
  },
  {
    name: 'webhooks at once: verify, sign and check the options of handlers',
    path: 'dist/webhooks.js',
    import: webhooks,
    ignore: onDemand,
    limit: '2.4 kB',
  },
  {
    name: 'webhooks in one file with the handler',
    path: 'dist/webhooks.js',
    import: webhooks,
    limit: '4.5 kB',
  },
  {
    name: 'server at once: the proxy handler and limitSend, beside the client and what it has of encoding',
    path: 'dist/server.js',
    import: '{ createProxyHandler, limitSend, toNodeHandler }',
    ignore: ['@23telecom/encoding', ...onDemand],
    limit: '4.6 kB',
  },
  {
    name: 'server at once: every export, with limitPace and limitSpend',
    path: 'dist/server.js',
    ignore: ['@23telecom/encoding', ...onDemand],
    limit: '7.1 kB',
  },
  {
    name: 'server in one file with all that it loads on demand',
    path: 'dist/server.js',
    ignore: ['@23telecom/encoding'],
    limit: '14.2 kB',
  },
  { name: 'node', path: 'dist/node.js', ignore: ['node:*'], limit: '7.5 kB' },
  {
    name: 'codes: the meanings as data',
    path: 'dist/codes.js',
    limit: '9 kB',
  },
  {
    name: 'opentelemetry',
    path: 'dist/opentelemetry.js',
    ignore: ['@opentelemetry/api'],
    limit: '2.8 kB',
  },
];

export default checks.map((check) => ({ ...check, gzip: true, modifyEsbuildConfig: asModules }));
