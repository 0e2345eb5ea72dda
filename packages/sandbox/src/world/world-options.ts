import type { Rate } from '@23telecom/encoding';
import type { Activity } from '../clock/activity.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import type {
  AccountOptions,
  ApiKeyOptions,
  TokenOptions,
  WebhookOptions,
  WorkspaceOptions,
} from './account-options.ts';

/** The options that a world is made from, every default filled in. */
export interface WorldOptions {
  readonly apiKeys: readonly ApiKeyOptions[];
  readonly tokens: readonly TokenOptions[];
  readonly trackerTokens: readonly string[];
  readonly workspaces: readonly WorkspaceOptions[];
  readonly account: AccountOptions;
  readonly balance: number;
  readonly currency: string;
  /** Undefined for the generated price list. */
  readonly rates: readonly Rate[] | undefined;
  readonly blockedCountries: readonly string[];
  /** The domain of short links; undefined if links stay as they are. */
  readonly shortLinkDomain: string | undefined;
  readonly hasHistory: boolean;
  readonly requestsPerSecond: number;
  readonly webhooks: WebhookOptions;
  readonly signingSecret: string | undefined;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Seconds of the sandbox's clock in one real second; 0 for a manual clock. */
  readonly speed: number;
  readonly fetch: typeof fetch;
  readonly onWebhook: (attempt: WebhookAttempt) => void;
  readonly activity: Activity;
  /** Called after every change of the state. */
  readonly onChange: () => void;
}
