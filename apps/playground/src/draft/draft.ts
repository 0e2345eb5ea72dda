import type { Encoding } from '@23telecom/encoding';

/** The line ending of the sent text; the text box itself holds only LF. */
export type LineBreak = 'LF' | 'CRLF';

/** A change that the page made to the text and can undo. */
export interface UndoStep {
  /** The change in the past tense, for the undo button. */
  readonly label: string;
  readonly before: TextState;
  readonly after: TextState;
}

/** The part of a draft that undo restores. */
export interface TextState {
  readonly text: string;
  readonly lineBreak: LineBreak;
}

/** Everything that the reader entered, as plain data that survives a change of view and a reload. */
export interface Draft extends TextState {
  /** The encoding of the preview. The provider chooses its own. */
  readonly encoding: 'auto' | Encoding;
  /** Names of the national languages whose tables the preview may use. */
  readonly national: readonly string[];
  /** By variable: the text for people without a value. */
  readonly fallbacks: Readonly<Record<string, string>>;
  /** The recipients as the reader wrote or pasted them. */
  readonly pasted: string;
  /** The name of the file that they come from; '' if they were written or pasted. */
  readonly fileName: string;
  /** ISO code of the country of numbers without a country code, such as `GB`; '' for none. */
  readonly defaultCountry: string;
  /** The name of the column with the numbers, if the reader chose one. */
  readonly numberColumn: string | undefined;
  readonly senderId: string;
  readonly undoSteps: readonly UndoStep[];
}

/** The draft of a new tab. */
export const emptyDraft: Draft = {
  text: '',
  lineBreak: 'LF',
  encoding: 'auto',
  national: [],
  fallbacks: {},
  pasted: '',
  fileName: '',
  defaultCountry: '',
  numberColumn: undefined,
  senderId: '',
  undoSteps: [],
};
