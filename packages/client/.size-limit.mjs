/** What is loaded on demand, as `tsup.config.ts` names it. */
const onDemand = ['./on-demand/*'];

/** As modules, like every bundler that splits: a script would carry a stand-in for `import()`. */
const asModules = (config) => ({ ...config, format: 'esm' });

const main = `{
  AuthenticationError, ConnectionError, createClient, InsufficientBalanceError,
  isAuthenticationError, isConnectionError, isFinalStatus, isInsufficientBalanceError,
  isNotFoundError, isPermissionError, isRateLimitError, isServerError, isTelecomError,
  isTimeoutError, isUnreadableResponseError, isValidationError, NotFoundError, PermissionError,
  RateLimitError, ServerError, TelecomError, TimeoutError, UnreadableResponseError, ValidationError
}`;

const webhooks =
  '{ createWebhooks, decodeWebhookEvent, isWebhookVerificationError, WebhookVerificationError }';

const checks = [
  {
    name: 'main entry at once: every export, and what it needs of encoding',
    path: 'dist/index.js',
    import: main,
    ignore: onDemand,
    limit: '9 kB',
  },
  {
    name: 'main entry in one file with all that it loads on demand, encoding included',
    path: 'dist/index.js',
    import: main,
    limit: '17.6 kB',
  },
  {
    name: 'webhooks at once: verify and sign',
    path: 'dist/webhooks.js',
    import: webhooks,
    ignore: onDemand,
    limit: '1.3 kB',
  },
  {
    name: 'webhooks in one file with the handler',
    path: 'dist/webhooks.js',
    import: webhooks,
    limit: '1.7 kB',
  },
  {
    name: 'server, beside the client and what it has of encoding',
    path: 'dist/server.js',
    ignore: ['@23telecom/encoding'],
    limit: '3 kB',
  },
  { name: 'node', path: 'dist/node.js', ignore: ['node:*'], limit: '1.3 kB' },
  {
    name: 'opentelemetry',
    path: 'dist/opentelemetry.js',
    ignore: ['@opentelemetry/api'],
    limit: '1 kB',
  },
];

export default checks.map((check) => ({ ...check, gzip: true, modifyEsbuildConfig: asModules }));
