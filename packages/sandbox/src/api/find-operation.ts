import type { OperationName } from './operation-name.ts';
import { routes } from './routes.ts';

const patterns = routes.map(({ operation, method, path }) => ({
  operation,
  method,
  parts: path.split('/'),
}));

/** The operation that a method and a path call; undefined if there is none. */
export function findOperation(method: string, path: string): OperationName | undefined {
  const parts = path.split('/');
  return patterns.find(
    (pattern) =>
      pattern.method === method &&
      pattern.parts.length === parts.length &&
      pattern.parts.every((part, index) => part.startsWith(':') || part === parts[index]),
  )?.operation;
}
