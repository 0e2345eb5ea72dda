/** The version in package.json: the build and the tests of this package put it here. */
declare const CLIENT_VERSION: string | undefined;

const version = typeof CLIENT_VERSION === 'string' ? CLIENT_VERSION : 'development';

/** The `User-Agent` of requests (RFC 9110, 10.1.5): a product has no `@`, so the package is a comment. */
export const userAgent = `23telecom-client/${version} (@23telecom/client)`;
