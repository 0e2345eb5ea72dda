export * from '../index.ts';
export { smarten } from '../smart/index.ts';
