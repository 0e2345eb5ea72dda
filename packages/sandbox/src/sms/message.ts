import type { Encoding } from '@23telecom/encoding';

/** All statuses of contract §9, in the order of a message's life. */
export const statuses = [
  'pending',
  'sent',
  'ACCEPTD',
  'ENROUTE',
  'DELIVRD',
  'UNDELIV',
  'REJECTD',
  'DELETED',
  'EXPIRED',
  'UNKNOWN',
  'failed',
] as const;

/** A status of a message. */
export type MessageStatus = (typeof statuses)[number];

/** The origin of a message: the API, or a broadcast sent from the portal. */
export type MessageSource = 'api' | 'campaign';

/** A stored message: plain data, with times in milliseconds since 1970 and money in millionths. */
export interface Message {
  readonly id: number;
  readonly messageId: string;
  readonly source: MessageSource;
  readonly workspaceId: number;
  /**
   * Whether it was sent with a sandbox key; then it is left out of statistics, exports and the
   * balance.
   */
  readonly isTest: boolean;
  readonly recipient: string;
  /** ISO 3166-1; `ZZ` for a number that belongs to no country. */
  readonly country: string;
  readonly senderId: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly segments: number;
  readonly createdAt: number;
  status: MessageStatus;
  statusCode: string | null;
  cost: number;
  deliveredAt: number | null;
  clicks: number;
  clickedAt: number | null;
  actionType: string | null;
  actionAt: number | null;
}

/** A change to the mutable fields of a message. */
export type MessageChange = Partial<
  Pick<
    Message,
    | 'status'
    | 'statusCode'
    | 'cost'
    | 'deliveredAt'
    | 'clicks'
    | 'clickedAt'
    | 'actionType'
    | 'actionAt'
  >
>;
