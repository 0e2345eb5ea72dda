import { definePoolProject } from './vitest.pools.ts';

export default definePoolProject('vmForks');
