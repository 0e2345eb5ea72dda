export declare function findFaults(text: string): readonly string[];
