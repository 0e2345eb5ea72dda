/** Makes a generator of numbers from 0 to below 1, which a seed determines: the congruence of Numerical Recipes. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
