import type { Permission } from '../contract/permission.ts';
import type { Workspace } from '../world/workspace.ts';

/** An authenticated caller and its workspace. */
export interface Principal {
  readonly kind: 'key' | 'token';
  /** Whether the key is one of the provider's sandbox keys (`sk_test_…`): contract §5.6. */
  readonly isTest: boolean;
  readonly userId: number;
  readonly workspace: Workspace;
  readonly permissions: readonly Permission[];
}

/** The ID of the account's only user; it is part of every message ID. */
export const userId = 42;

/** Whether a principal has a permission. */
export function hasPermission(principal: Principal, permission: Permission): boolean {
  return principal.permissions.includes('*') || principal.permissions.includes(permission);
}
