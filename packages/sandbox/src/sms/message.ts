import type { Encoding } from '@23telecom/encoding';

/** Every status of contract §9, in the order of a message's life. */
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

export type MessageStatus = (typeof statuses)[number];

/** A message of the API, or of a campaign that was sent from the portal. */
export type MessageSource = 'api' | 'campaign';

/** What the store keeps of a message: plain data, times in milliseconds, money in millionths. */
export interface Message {
  readonly id: number;
  readonly messageId: string;
  readonly source: MessageSource;
  readonly workspaceId: number;
  /** Sent with a sandbox key: never in statistics, exports or the balance. */
  readonly isTest: boolean;
  readonly recipient: string;
  /** ISO 3166-1, empty where no country has the number. */
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

/** The part of a message that its life changes. */
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
