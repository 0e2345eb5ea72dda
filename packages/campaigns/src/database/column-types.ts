import type { CustomTypesConfig } from 'pg';

const int8 = 20;
const timestamptz = 1184;

/** Returns the parsers of columns: plain JSON, as everything that this package returns. */
export function createColumnTypes(defaults: CustomTypesConfig): CustomTypesConfig {
  // `pg` declares an enum of the built-in types, but passes the number of any type.
  const defaultParser = defaults.getTypeParser as (id: number, format?: string) => () => unknown;
  return {
    getTypeParser(id: number, format) {
      if (id === int8) return Number;
      if (id === timestamptz) return readTime;
      return defaultParser(id, format);
    },
  };
}

/** `infinity` is kept: no date can express it. */
function readTime(text: string): string {
  const time = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}
