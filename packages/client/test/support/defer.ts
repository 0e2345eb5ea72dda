function ignore(): void {
  // Replaced before anybody can call it.
}

/** A promise, and the functions that settle it. */
export function defer() {
  let resolve: () => void = ignore;
  let reject: (error: Error) => void = ignore;
  const promise = new Promise<void>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
