// Packages that readers come from, and that have no types of their own.

declare module 'split-sms' {
  interface Part {
    readonly content: string;
    readonly length: number;
  }
  interface Result {
    readonly characterSet: 'GSM' | 'Unicode';
    readonly parts: readonly Part[];
  }
  const splitter: { split(text: string): Result };
  export default splitter;
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly url: string });
    readonly window: Window & typeof globalThis;
  }
}
