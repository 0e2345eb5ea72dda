import { createSandbox } from '@23telecom/sandbox/node';
import type { Middleware } from '../../src/index.ts';
import { findDifferences } from './openapi.ts';

/** The service that the suite runs against: the live API or the sandbox. */
export interface Service {
  /** False for the sandbox of this repository. */
  readonly isReal: boolean;
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Recipients to send to, one or two. */
  readonly numbers: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the live API if `TELECOM_BASE_URL` and `TELECOM_API_KEY` are set, or else the sandbox on a
 * socket. The key must be an `sk_test_` key, with which nothing is sent or billed.
 */
export async function openService(): Promise<Service> {
  const { TELECOM_BASE_URL: baseUrl, TELECOM_API_KEY: apiKey } = process.env;
  const numbers = ['+447911123456', '+14155550100'];
  if (baseUrl && apiKey) {
    if (!apiKey.startsWith('sk_test_'))
      throw new Error('TELECOM_API_KEY: expected a test key, which begins with sk_test_');
    return { isReal: true, baseUrl, apiKey, numbers, close: () => Promise.resolve() };
  }
  const sandbox = createSandbox({ clock: { speed: 20 } });
  const server = await sandbox.listen();
  return {
    isReal: false,
    baseUrl: server.url,
    apiKey: 'sk_prod_local',
    numbers,
    close: () => sandbox.close(),
  };
}

/** Makes a middleware that compares every response with `openapi.yaml`; `differences` must stay empty. */
export function watchContract() {
  const differences: string[] = [];
  const seen = new Set<string>();
  const middleware: Middleware = async ({ operation, method, path }, next) => {
    const response = await next();
    seen.add(operation);
    const { status, headers } = response;
    const contentType = headers.get('content-type') ?? '';
    const text = await response.clone().text();
    differences.push(...findDifferences({ method, path, status, contentType, text }));
    return response;
  };
  return { middleware, differences, seen };
}
