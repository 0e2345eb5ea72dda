import { mustBe, type Check } from '../shared/check.ts';
import { anything, boolean, text, wholeNumber } from '../shared/checks.ts';
import type { WorkspaceOptions } from '../world/account-options.ts';
import { checkObject, checkOption } from './check-option.ts';

const workspaceId = mustBe(
  'a positive whole number',
  (value) => wholeNumber(1)(value) === undefined && Number.isSafeInteger(value),
);

const workspaceChecks: { readonly [Name in keyof Required<WorkspaceOptions>]: Check } = {
  id: anything,
  name: text,
  isMain: boolean,
  isDeleted: boolean,
  color: text,
  balance: anything,
};

/** @throws SandboxError `INVALID_OPTION` naming the workspace */
export function checkWorkspaces(workspaces: readonly WorkspaceOptions[]): void {
  for (const [index, workspace] of workspaces.entries()) {
    checkObject(`workspaces[${index}]`, workspace, workspaceChecks);
    checkOption(`workspaces[${index}].id`, workspace.id, workspaceId);
    checkOption(`workspaces[${index}].name`, workspace.name, text);
  }
  const ids = new Set(workspaces.map(({ id }) => id));
  const mains = workspaces.filter(({ isMain }) => isMain === true);
  checkOption(
    'workspaces',
    workspaces,
    mustBe('a list in which no id occurs twice', () => ids.size === workspaces.length),
  );
  checkOption(
    'workspaces',
    workspaces,
    mustBe('a list with at most one main workspace', () => mains.length < 2),
  );
}
