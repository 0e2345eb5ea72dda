import { describe } from 'vitest';
import { defineRunnerTests } from './with-sandbox.ts';

describe('in the environment node', defineRunnerTests);
