const dayMs = 86_400_000;

/** The day in UTC as `YYYY-MM-DD`: contract §11. */
export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Midnight of a day in UTC. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

export function addDays(day: string, count: number): string {
  return toDay(startOfDay(day) + count * dayMs);
}

/** Every day from one to another, both included. */
export function* daysBetween(from: string, to: string): Generator<string> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/** `2026-02-13T10:30:04Z`: whole seconds, as message timestamps are. */
export function toTimestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** `2026.02.13 10:15:00`: as account timestamps are. */
export function toAccountTimestamp(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replaceAll('-', '.').replace('T', ' ');
}
