export declare function readComments(
  file: string,
  source: string,
): readonly { readonly line: number; readonly text: string }[];
