import { expectTypeOf, test } from 'vitest';
import { outcomes } from '../index.ts';

test('each of the fifteen numbers is a string, and there is no sixteenth', () => {
  expectTypeOf(outcomes.delivered[0]).toEqualTypeOf<string>();
  expectTypeOf(outcomes.rejected[14]).toEqualTypeOf<string>();
  expectTypeOf(outcomes.rejected.length).toEqualTypeOf<15>();
});
