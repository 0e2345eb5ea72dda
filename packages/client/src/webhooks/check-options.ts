/**
 * Checks an object of options against the types that each may have, as `typeof` names them. It is apart from
 * the client's checks, because their errors would double the size of verifying a webhook.
 *
 * @param types - Such as `function or undefined`. Numbers must be above 0.
 * @throws TypeError that names the option, the expected types and the type that came
 */
export function checkOptions(
  call: string,
  options: object,
  types: Readonly<Record<string, string>>,
): void {
  const names = Object.keys(types).join(', ');
  if (Object(options) !== options) {
    throw new TypeError(`${call}: expected an object with ${names}, got ${typeOf(options)}`);
  }
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    // Another name could be a secret.
    const place = /^[a-z]{1,20}$/i.test(name) ? name : 'an option';
    const expected =
      new Map(Object.entries(types)).get(name) ?? `no option of this name, but ${names}`;
    const type = typeOf(value);
    if (!expected.includes(type) || (typeof value === 'number' && !(value > 0))) {
      throw new TypeError(`${call}: ${place}: expected ${expected}, got ${type}`);
    }
  }
}

/** `typeof` calls null an object: it would pass for one, and fail when it is used. */
function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

/**
 * Checks that an object has methods.
 *
 * @throws TypeError that names the option and its methods
 */
export function checkMethods(path: string, value: unknown, names: readonly string[]): void {
  const methods = Object(value) as Readonly<Record<string, unknown>>;
  if (names.some((name) => typeof methods[name] !== 'function')) {
    throw new TypeError(`${path}: expected an object with ${names.join(', ')}`);
  }
}
