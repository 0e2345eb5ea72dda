import type {
  CampaignMessage,
  CampaignProgress,
  CampaignState,
  PauseReason,
} from '@23telecom/client';
import type { Encoding } from '@23telecom/encoding';
import type { VerdictFigures } from '../../what-if/describe-verdict.ts';
import type { WhatIf } from '../../what-if/what-ifs.ts';

/** A person's decision on the uncertain messages of a run: they were sent, or they are to be sent again. */
export type RunDecision = 'sent' | 'resend';

/** The body of `POST /api/runs/:id/resolve`: a decision, and the uncertain messages that the person saw. */
export interface RunResolution {
  readonly decision: RunDecision;
  /** How many. */
  readonly recipients: number;
  /** The run's `uncertainKey`. */
  readonly key: string;
}

/** A recipient of a new run. */
export interface NewRunRecipient {
  /** E.164 with `+`. */
  readonly recipient: string;
  /** Shown on the run's page instead of the number alone. */
  readonly name?: string | undefined;
  /** The values of the text's variables. Without any, the text is sent as it is. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** The final text for this recipient; `values` is then ignored. */
  readonly text?: string | undefined;
}

/** The body of `POST /api/runs`. */
export interface NewRun {
  readonly senderId: string;
  /** With variables such as `{{name}}` if a recipient has `values`. */
  readonly text: string;
  /** As the page measured it; kept for the page of the run. */
  readonly encoding?: Encoding | undefined;
  /** National language tables, as the page measured the text; kept for the page of the run. */
  readonly national?: readonly string[] | undefined;
  readonly recipients: readonly (string | NewRunRecipient)[];
  /** Sends to this many recipients only, from the start of the list. */
  readonly first?: number | undefined;
  readonly whatIf?: WhatIf | undefined;
  /** Sends although some of these people already got this text. */
  readonly again?: boolean | undefined;
}

/** An earlier run of the same text to some of the same people. */
export interface EarlierRun {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** How many of the new run's recipients already got this text, or will. */
  readonly recipients: number;
}

/** A run in the list, newest first. */
export interface RunSummary {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly state: CampaignState;
  readonly recipients: number;
  /** Recipients with an outcome of the send: accepted or not. */
  readonly settled: number;
}

/** Recipients that were not sent to for one reason, or possibly sent to. */
export interface RunFailure {
  /** The provider's or the client's code, such as `INSUFFICIENT_BALANCE` or `blocked_country`. */
  readonly code: string;
  readonly recipients: number;
  readonly sent: 'no' | 'maybe';
}

/** Why the provider takes no messages at the moment. A run waits, and goes on by itself. */
export interface RunHold {
  readonly code: 'RATE_LIMIT' | 'UNREACHABLE' | 'UNAVAILABLE';
  /** When the next request is made at the earliest, ISO 8601 in UTC. */
  readonly nextAt: string;
  /** Requests in a row that failed for this reason. */
  readonly attempts: number;
}

/** The part of a run that the campaign's figures lack. */
export interface RunDetails {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly senderId: string;
  /** The text with its variables. */
  readonly text: string;
  readonly encoding: Encoding | undefined;
  readonly national: readonly string[];
  readonly recipients: number;
  /** The first recipients, to show what was sent; with values where they have some. */
  readonly people: readonly NewRunRecipient[];
  readonly whatIf: WhatIf | undefined;
  /** The run whose failed recipients this one sends to again. */
  readonly retryOf: string | undefined;
  readonly failures: readonly RunFailure[];
  /** Names the uncertain requests in their attempts, for a decision on them; undefined without any. */
  readonly uncertainKey: string | undefined;
  /** Recipients that a person or the history counted as sent, without a message ID, so without a report. */
  readonly assumed: number;
  /** Undefined if the provider took the last message, or the run sends nothing now. */
  readonly hold?: RunHold | undefined;
  readonly verdict: VerdictFigures;
  /** Billed, in the account's currency. It also counts messages whose response was lost. */
  readonly cost: number;
}

/** The recipients of a run by outcome. Their sum is `recipients`. */
export interface RunCounts {
  readonly delivered: number;
  /** Accepted, without a final report so far. */
  readonly onItsWay: number;
  /** Counted as sent, without a message ID that a delivery report could name. */
  readonly assumed: number;
  /** Accepted, and reported as not delivered. */
  readonly notDelivered: number;
  /** Not sent to: refused, or the balance did not cover them. */
  readonly refused: number;
  /** Possibly sent to. */
  readonly uncertain: number;
  /** To be sent to. */
  readonly waiting: number;
}

/** A run with its figures. */
export interface Run extends RunDetails {
  readonly state: CampaignState;
  /** Undefined unless the run is paused. */
  readonly pausedBy: PauseReason | undefined;
  readonly counts: RunCounts;
  /** Whether figures can still change. */
  readonly isMoving: boolean;
  readonly progress: CampaignProgress;
}

/** A recipient of a run. */
export interface RunMessage extends CampaignMessage {
  /** Its place in the list that was sent to, counted from 1. */
  readonly place: number | undefined;
  readonly name: string | undefined;
  /** The text as it was sent. */
  readonly text: string;
  /** When the provider accepted it, ISO 8601 in UTC; undefined if that is not known. */
  readonly acceptedAt: string | undefined;
  /** Undefined before the provider has accepted it, and if it is not known. */
  readonly segments: number | undefined;
  /** In the account's currency; undefined if it is not known. */
  readonly cost: number | undefined;
  /** The response to the last delivery webhook, such as 204; undefined without one. */
  readonly webhookStatus: number | undefined;
}

/** The run that sent a message. */
export interface RunOfMessage {
  readonly id: string;
  /** The message's place among the recipients, counted from 1. */
  readonly place: number;
  readonly recipients: number;
  readonly name: string | undefined;
}
