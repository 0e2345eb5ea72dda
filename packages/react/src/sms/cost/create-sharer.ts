import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * Creates a function that returns its argument, but keeps the previous objects wherever they are
 * equal by value. Equal arguments thus return the same object.
 */
export function createSharer<Value>(): (value: Value) => Value {
  let last: Value | undefined;
  return (value) => {
    const shared: Value = replaceEqualDeep(last, value);
    last = shared;
    return shared;
  };
}
