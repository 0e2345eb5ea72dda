import { SandboxError } from '../shared/sandbox-error.ts';

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A number of milliseconds, or a number with a unit: `250ms`, `30s`, `5m`, `2h`, `3d`. */
export type Duration = number | `${number}${keyof typeof unitMs}`;

/**
 * Converts a duration to milliseconds.
 *
 * @throws SandboxError `INVALID_DURATION` if it is not a duration, or is negative.
 */
export function parseDuration(duration: number | string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration));
  const ms =
    typeof duration === 'number'
      ? duration
      : Number(match?.[1]) * unitMs[(match?.[2] ?? 'ms') as keyof typeof unitMs];
  if (!Number.isFinite(ms) || ms < 0) {
    throw new SandboxError(
      'INVALID_DURATION',
      'A duration must be a number of milliseconds, or text such as "30s", "5m", "2h" or "3d".',
    );
  }
  return Math.round(ms);
}
