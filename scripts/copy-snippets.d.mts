/** The pages that hold copies, as paths from the root. */
export function listPages(): string[];

/** The text of a page with the present code of each snippet. */
export function withCopies(text: string): string;

/** The blocks of TypeScript and consoles in a page that are no copies. */
export function countLoose(text: string): number;
