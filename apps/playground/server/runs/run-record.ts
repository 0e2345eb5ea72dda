import type { Encoding } from '@23telecom/encoding';
import type { WhatIf } from '../../src/what-if/what-ifs.ts';

/** A recipient of a stored run. */
export interface RunPerson {
  /** E.164 with `+`. */
  readonly recipient: string;
  readonly name: string | null;
  /** The text for this recipient; null if it is that of the run. */
  readonly text: string | null;
  readonly values: Readonly<Record<string, string>> | null;
}

/** The part of a run that never changes, as it is stored. */
export interface RunRecord {
  readonly id: string;
  /** Identifies the request that created it, so that a resent request is the same run. */
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly senderId: string;
  /** The text with its variables. */
  readonly text: string;
  readonly encoding: Encoding | null;
  readonly national: readonly string[];
  readonly whatIf: WhatIf | null;
  readonly retryOf: string | null;
  /** The number of the sandbox's last message before the run; null with the live API. */
  readonly bookmark: number | null;
  readonly people: readonly RunPerson[];
}

/** The text that a recipient gets. */
export function textFor(record: Pick<RunRecord, 'text'>, person: Pick<RunPerson, 'text'>): string {
  return person.text ?? record.text;
}
