/** Measures the recipients a second over the last seconds. */
export interface PaceMeter {
  readonly add: (done: number) => void;
  /** Undefined before two looks that are half a second apart. */
  readonly perSecond: () => number | undefined;
}

const windowMs = 10_000;
const minSpanMs = 500;

/** Makes a meter on a clock. */
export function createPace(now: () => number): PaceMeter {
  let looks: { readonly at: number; readonly done: number }[] = [];
  return {
    add(done) {
      const at = now();
      looks = [...looks.filter((look) => at - look.at <= windowMs), { at, done }];
    },
    perSecond() {
      const [first] = looks;
      const last = looks.at(-1);
      if (!first || !last || last.at - first.at < minSpanMs) return undefined;
      return ((last.done - first.done) / (last.at - first.at)) * 1000;
    },
  };
}
