import { expect, test } from 'vitest';
import * as main from './index.ts';
import * as testing from './testing.ts';

test('the entries export no more and no less', () => {
  expect(Object.keys(main).sort()).toEqual(['SandboxError', 'createSandbox', 'outcomes']);
  expect(Object.keys(testing).sort()).toEqual(['createMswHandlers', 'withSandbox']);
});
