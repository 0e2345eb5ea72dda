import { createSandbox } from '@23telecom/sandbox';
import type { Middleware } from '../../src/index.ts';
import { findDifferences } from './openapi.ts';

/** What the suite runs against. */
export interface Service {
  /** False for the sandbox of this repository. */
  readonly isReal: boolean;
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Numbers that may be sent to: one, or two. */
  readonly numbers: readonly string[];
  close(): Promise<void>;
}

/**
 * The real service when `TELECOM_BASE_URL` and `TELECOM_API_KEY` (an `sk_test_` key: nothing is sent
 * or billed) are set; else the sandbox on a socket.
 */
export async function openService(): Promise<Service> {
  const { TELECOM_BASE_URL: baseUrl, TELECOM_API_KEY: apiKey } = process.env;
  const numbers = ['+447911123456', '+14155550100'];
  if (baseUrl && apiKey) {
    if (!apiKey.startsWith('sk_test_')) throw new Error('TELECOM_API_KEY: expected sk_test_…');
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

/** Holds every answer to `openapi.yaml`: `differences` must stay empty. */
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
