import { apiPath } from './api-path.ts';
import { endpoints } from './endpoints.ts';
import type { OperationName } from './operation-name.ts';
import { trackingRoutes } from './track-conversion.ts';

interface Pattern {
  readonly operation: OperationName;
  readonly method: string;
  readonly parts: readonly string[];
}

const patterns: readonly Pattern[] = [
  ...endpoints.map(({ path, ...rest }) => ({ ...rest, path: apiPath + path })),
  ...trackingRoutes,
].map(({ operation, method, path }) => ({ operation, method, parts: path.split('/') }));

/** The name of the operation that a method and path call, as `sms.send`; undefined where there is none. */
export function findOperation(method: string, path: string): OperationName | undefined {
  const parts = path.split('/');
  return patterns.find(
    (pattern) =>
      pattern.method === method &&
      pattern.parts.length === parts.length &&
      pattern.parts.every((part, index) => part.startsWith(':') || part === parts[index]),
  )?.operation;
}
