export function nameQuery(name: string): {
  readonly hook: string;
  readonly options: string;
  readonly key: string;
};
