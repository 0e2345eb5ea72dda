export { resolveCountry } from './resolve-country.ts';
