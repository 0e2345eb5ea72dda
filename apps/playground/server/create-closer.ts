type Step = () => void | Promise<void>;

/** Closes what was opened, the last part first. */
export interface Closer {
  /** Adds a part that was opened. */
  readonly add: (step: Step) => void;
  /** Closes all parts, even if one fails, and throws the first error. A second call does nothing. */
  readonly close: () => Promise<void>;
}

/** Creates a closer without parts. */
export function createCloser(): Closer {
  const steps: Step[] = [];
  return {
    add: (step) => void steps.push(step),
    async close() {
      const errors: unknown[] = [];
      for (const step of steps.splice(0).reverse()) {
        try {
          await step();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}
