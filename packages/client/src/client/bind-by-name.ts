import type { CallOptions } from '../call/options/call-options.ts';
import type { Execute } from '../call/operations/execute.ts';
import type { OperationList } from '../call/operations/operation-map.ts';
import type { Operation } from '../call/operations/operation.ts';
import type { ExecuteOnce } from '../store/execute-once.ts';
import type { findOperation } from './find-operation.ts';
import { parts } from './parts.ts';
import type { TelecomClient } from './telecom-client.ts';

/**
 * Makes the lookup of operations by name, which the proxy handler uses. `onceByName` holds those that can be
 * called with a key.
 */
export function bindByName(
  execute: Execute,
  onceByName: Readonly<Record<string, ExecuteOnce<never>>>,
): TelecomClient[typeof findOperation] {
  async function find(name: string) {
    const [sms, shared] = await Promise.all([parts.smsOperations(), parts.sharedOperations()]);
    const operations: OperationList = [sms, ...Object.values(shared)].flat();
    const operation = operations.find((each) => each.name === name);
    return (
      operation && {
        isDownload: operation.response.type === 'stream',
        isRead: operation.kind === 'read',
        validate: (input: unknown) => operation.validate(input),
        execute: (input: unknown, options?: CallOptions) =>
          execute(operation as Operation<unknown, unknown>, input, options),
        executeOnce: onceByName[name] as ExecuteOnce<unknown> | undefined,
      }
    );
  }
  // The name decides on the types of input and output, and only its caller knows it.
  return find as TelecomClient[typeof findOperation];
}
