/** Runs checks sequentially. Returns the name of each and its error, or null. */
export const runChecks = async (checks) => {
  const results = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      results.push({ name, fault: null });
    } catch (error) {
      results.push({ name, fault: String(error?.stack ?? error) });
    }
  }
  return results;
};
