/** The stops of the slider: seconds after a message was accepted. Each is one length from the next. */
export const stops = [
  { seconds: 0, label: 'accepted' },
  { seconds: 5, label: '5 s' },
  { seconds: 60, label: '1 min' },
  { seconds: 3_600, label: '1 h' },
  { seconds: 3 * 86_400 + 60, label: '3 days' },
] as const;

/** Steps of the slider between two stops. */
export const stepsPerStop = 20;

/** The end of the slider. */
export const maxPosition = (stops.length - 1) * stepsPerStop;

/** The seconds after acceptance at a position. Between two stops time is even. */
export function secondsAt(position: number): number {
  const index = Math.min(Math.floor(position / stepsPerStop), stops.length - 2);
  const [from, to] = [stops[index]?.seconds ?? 0, stops[index + 1]?.seconds ?? 0];
  return from + ((to - from) * (position - index * stepsPerStop)) / stepsPerStop;
}

/** The position of a time after acceptance; the end for anything later. */
export function positionOf(seconds: number): number {
  const index = stops.findLastIndex((stop) => stop.seconds <= Math.max(0, seconds));
  const [from, to] = [stops[index], stops[index + 1]];
  if (from === undefined || to === undefined) return maxPosition;
  const share = (Math.max(0, seconds) - from.seconds) / (to.seconds - from.seconds);
  return (index + share) * stepsPerStop;
}

/** The position after a key press: arrows move a little, page keys to the next stop. Undefined for other keys. */
export function moveByKey(position: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(maxPosition, Math.floor(position) + 2);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, Math.ceil(position) - 2);
    case 'PageUp':
      return Math.min(maxPosition, (Math.floor(position / stepsPerStop) + 1) * stepsPerStop);
    case 'PageDown':
      return Math.max(0, (Math.ceil(position / stepsPerStop) - 1) * stepsPerStop);
    case 'End':
      return maxPosition;
    default:
      return undefined;
  }
}
