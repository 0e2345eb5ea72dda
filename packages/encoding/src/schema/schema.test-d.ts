import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expectTypeOf, test } from 'vitest';
import { recipientSchema, type StringSchema } from './index.ts';

test('a schema is a Standard Schema of strings', () => {
  expectTypeOf<StringSchema>().toExtend<StandardSchemaV1<string, string>>();
  expectTypeOf<StandardSchemaV1.InferOutput<StringSchema>>().toEqualTypeOf<string>();
  expectTypeOf(recipientSchema).returns.toEqualTypeOf<StringSchema>();
});
