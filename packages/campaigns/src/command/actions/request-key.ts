import type { UncertainCampaignBatch } from '../../campaign/campaign-message.ts';

/** The part of an uncertain request that a decision names. */
export type RequestKey = Pick<UncertainCampaignBatch, 'batch' | 'attempt'>;

/** Writes the key of a request, such as `17-1`: with its attempt, so that a decision on an earlier one is refused. */
export function formatRequestKey({ batch, attempt }: RequestKey): string {
  return `${batch}-${attempt}`;
}

/** Reads the key of a request; undefined for anything else. */
export function readRequestKey(word: string): RequestKey | undefined {
  const [, batch, attempt] = /^([1-9]\d{0,14})-([1-9]\d{0,8})$/.exec(word) ?? [];
  return attempt === undefined ? undefined : { batch: Number(batch), attempt: Number(attempt) };
}
