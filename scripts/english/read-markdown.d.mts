export declare function readMarkdown(
  source: string,
): readonly { readonly line: number; readonly text: string }[];
