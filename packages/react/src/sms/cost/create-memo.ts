/**
 * Returns `compute()`, or the last result while the dependencies are identical to those of the last
 * call.
 */
export type Memo<Result> = (dependencies: readonly unknown[], compute: () => Result) => Result;

/** Creates a memo: one remembered result, like React's `useMemo` outside a component. */
export function createMemo<Result>(): Memo<Result> {
  let last: { readonly dependencies: readonly unknown[]; readonly result: Result } | undefined;
  return (dependencies, compute) => {
    if (!last?.dependencies.every((value, index) => Object.is(value, dependencies[index]))) {
      last = { dependencies, result: compute() };
    }
    return last.result;
  };
}
