/** A workspace of the account, bound to one gateway product. */
export interface Workspace {
  readonly id: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly accountId: number;
  readonly productId: number;
  /** Such as `#5298D9`; null without one. */
  readonly color: string | null;
}

/** Who is signed in. Fields that the provider adds pass through under its own names. */
export interface Profile {
  readonly id: number | string | null;
  readonly login: string | null;
  readonly email: string | null;
  readonly workspaces: readonly Workspace[];
  readonly [field: string]: unknown;
}
