import { expectTypeOf, test } from 'vitest';
import { outcomes } from './outcomes.ts';

test('each outcome has exactly fifteen numbers', () => {
  expectTypeOf(outcomes.delivered[0]).toEqualTypeOf<string>();
  expectTypeOf(outcomes.rejected[14]).toEqualTypeOf<string>();
  expectTypeOf(outcomes.rejected.length).toEqualTypeOf<15>();
});
