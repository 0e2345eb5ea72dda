import type { Workspace } from '../account/workspace.ts';
import type { Permission } from './permission.ts';

/** Who calls, and for which workspace. */
export interface Principal {
  readonly kind: 'key' | 'token';
  /** Called with one of the provider's sandbox keys: contract §5.6. */
  readonly isTest: boolean;
  readonly userId: number;
  readonly workspace: Workspace;
  readonly permissions: readonly Permission[];
}

/** The account's one user, whose number message IDs hold. */
export const userId = 42;

/** Whether a principal may do what needs a permission. */
export function hasPermission(principal: Principal, permission: Permission): boolean {
  return principal.permissions.includes('*') || principal.permissions.includes(permission);
}
