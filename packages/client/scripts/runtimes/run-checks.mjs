/** Runs checks one after the other; gives each one's name and fault. */
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
