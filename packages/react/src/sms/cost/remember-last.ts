/** Remembers the last call of a pure function: the same arguments give the same result again. */
export const rememberLast = <Arguments extends readonly unknown[], Result>(
  compute: (...values: Arguments) => Result,
): ((...values: Arguments) => Result) => {
  let last: { readonly values: Arguments; readonly result: Result } | undefined;
  return (...values) => {
    if (!last?.values.every((value, index) => Object.is(value, values[index]))) {
      last = { values, result: compute(...values) };
    }
    return last.result;
  };
};
