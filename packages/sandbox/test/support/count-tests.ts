interface TestCounter extends Disposable {
  /** How often a pattern was tested so far. */
  readonly count: number;
}

/** Counts the tests of every pattern with this source, copies included, until it is disposed of. */
export function countTests(source: string): TestCounter {
  const { prototype } = RegExp;
  const original = Object.getOwnPropertyDescriptor(prototype, 'exec');
  let count = 0;
  Object.defineProperty(prototype, 'exec', {
    ...original,
    value(this: RegExp, text: string) {
      if (this.source === source) count += 1;
      return Reflect.apply(original?.value as RegExp['exec'], this, [text]);
    },
  });
  return {
    get count() {
      return count;
    },
    [Symbol.dispose]: () => {
      if (original !== undefined) Object.defineProperty(prototype, 'exec', original);
    },
  };
}
