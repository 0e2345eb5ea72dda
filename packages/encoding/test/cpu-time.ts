/**
 * Milliseconds of processor time that a function takes, the least of three runs. Other programs of the machine
 * do not count, however busy it is.
 */
export function cpuTimeOf(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
