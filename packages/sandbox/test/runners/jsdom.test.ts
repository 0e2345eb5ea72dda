// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { defineRunnerTests } from './with-sandbox.ts';

test('this environment is jsdom', () => {
  expect(navigator.userAgent).toContain('jsdom');
});

describe('in the environment jsdom', defineRunnerTests);
