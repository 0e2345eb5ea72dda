import { describe, expectTypeOf, test } from 'vitest';
import * as main from './index.ts';
import * as node from './node.ts';
import type { SandboxTest } from './testing.ts';
import type { SandboxTest as NodeSandboxTest } from './node-testing.ts';

describe('listen and data are offered where they work', () => {
  test('the main entry has neither', () => {
    expectTypeOf<main.Sandbox>().not.toHaveProperty('listen');
    expectTypeOf<main.SandboxOptions>().not.toHaveProperty('data');
    expectTypeOf(main.createSandbox).returns.toEqualTypeOf<main.Sandbox>();
    expectTypeOf<Parameters<SandboxTest>>().toEqualTypeOf<[sandbox: main.Sandbox]>();
  });

  test('/node has both, under the same names', () => {
    expectTypeOf<node.Sandbox>().toHaveProperty('listen');
    expectTypeOf<node.SandboxOptions>().toHaveProperty('data');
    expectTypeOf(node.createSandbox).returns.toEqualTypeOf<node.Sandbox>();
    expectTypeOf<node.Sandbox>().toExtend<main.Sandbox>();
    expectTypeOf<Parameters<NodeSandboxTest>>().toEqualTypeOf<[sandbox: node.Sandbox]>();
  });
});
