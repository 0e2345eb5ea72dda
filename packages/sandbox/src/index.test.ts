import { expect, test } from 'vitest';
import * as main from './index.ts';
import * as node from './node.ts';
import * as nodeTesting from './node-testing.ts';
import * as testing from './testing.ts';

test('the entries export no more and no less', () => {
  expect(Object.keys(main).sort()).toEqual([
    'SandboxError',
    'createSandbox',
    'outcomes',
    'outcomesByCountry',
  ]);
  expect(Object.keys(node).sort()).toEqual(Object.keys(main).sort());
  expect(Object.keys(nodeTesting).sort()).toEqual(Object.keys(testing).sort());
  expect(Object.keys(testing).sort()).toEqual(['createMswHandlers', 'withSandbox']);
});
