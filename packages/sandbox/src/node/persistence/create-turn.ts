/** The end of a save, for those that wait for it. */
export interface Turn {
  wait(): Promise<void>;
  isAwaited(): boolean;
  resolve(): void;
  reject(error: Error): void;
}

/** Creates a turn that nothing waits for yet. */
export function createTurn(): Turn {
  const waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  return {
    wait: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
      }),
    isAwaited: () => waiting.length > 0,
    resolve: () => {
      for (const { resolve } of waiting) resolve();
    },
    reject: (error) => {
      for (const { reject } of waiting) reject(error);
    },
  };
}
