export declare const chromiumArguments: string[];
export declare function findChromium(): Promise<string | undefined>;
export declare function requireChromium(): Promise<string | undefined>;
