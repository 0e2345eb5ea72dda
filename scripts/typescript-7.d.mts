/** The path of the compiler of TypeScript 7. */
export const compiler: string;
