export declare function readTotals(
  file: string,
): Promise<{ readonly passed: number; readonly failures: readonly string[] }>;
