import { maxSpeed } from '../clock/clock-limits.ts';
import { mustBe } from '../shared/check.ts';
import { object } from '../shared/checks.ts';
import { checkObject, checkOption } from './check-option.ts';

const pace = mustBe(
  '"real", "manual" or an object with a speed, such as { speed: 60 }',
  (value) => value === 'real' || value === 'manual' || object(value) === undefined,
);

const speed = mustBe(
  `a number above 0, at most ${maxSpeed}`,
  (value) => typeof value === 'number' && value > 0 && value <= maxSpeed,
);

/** @throws SandboxError `INVALID_OPTION` */
export function checkClock(clock: unknown): void {
  checkOption('clock', clock, pace);
  if (typeof clock === 'string') return;
  checkObject('clock', clock, { speed });
  checkOption('clock.speed', (clock as { readonly speed?: unknown }).speed, speed);
}
