import type { Encoding } from '@23telecom/encoding';

/** How lines end in what is sent: the box itself knows only line feeds. */
export type LineBreak = 'LF' | 'CRLF';

/** What a reader says of a `{{variable}}`. */
export interface VariableDraft {
  /** What everybody gets for whom no column has a value. */
  readonly value: string;
  /** The longest value that may come, for the worst case. */
  readonly longest: string;
}

/** A change that the page made to the text at a click, and that can be taken back. */
export interface UndoStep {
  /** What was done, in the past tense. */
  readonly label: string;
  readonly before: TextState;
  readonly after: TextState;
}

export interface TextState {
  readonly text: string;
  readonly lineBreak: LineBreak;
}

/** Everything that a reader has entered, as plain data: it survives a change of view and a reload. */
export interface Draft extends TextState {
  readonly encoding: 'auto' | Encoding;
  /** Names of the national languages whose tables are tried. */
  readonly national: readonly string[];
  readonly isSmart: boolean;
  /** Whether smart substitution also takes letters for others: č for c. */
  readonly isWithoutAccents: boolean;
  readonly variables: Readonly<Record<string, VariableDraft>>;
  readonly pasted: string;
  /** The country of numbers without a country code, such as `GB`; '' for none. */
  readonly defaultCountry: string;
  /** The column with the numbers where the reader chose one. */
  readonly numberColumn: string | undefined;
  /** Whether the reader agreed that entries which are no numbers stay out. */
  readonly isLeavingOut: boolean;
  readonly senderId: string;
  readonly undoSteps: readonly UndoStep[];
}

export const emptyDraft: Draft = {
  text: '',
  lineBreak: 'LF',
  encoding: 'auto',
  national: [],
  isSmart: false,
  isWithoutAccents: false,
  variables: {},
  pasted: '',
  defaultCountry: '',
  numberColumn: undefined,
  isLeavingOut: false,
  senderId: '',
  undoSteps: [],
};
