/** A recipient of the message that is shown as code. */
export interface CodePerson {
  /** E.164 with `+`. */
  readonly recipient: string;
  /** The values of the fields in the text. A field without a value is empty. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** A text for this person only, already filled in. */
  readonly text?: string | undefined;
}

/** A message as the page sends it. */
export interface CodeMessage {
  readonly senderId: string;
  /** The text, with fields such as `{{name}}`. */
  readonly text: string;
  readonly people: readonly CodePerson[];
}

/** The API that the code calls: the same as that of the page. */
export interface CodeTarget {
  /**
   * `sandbox`: of the playground's server. `hosted`: the page has no server, so the reader starts
   * a sandbox. `live`: the key is read from the environment.
   */
  readonly kind: 'sandbox' | 'hosted' | 'live';
  readonly baseUrl: string;
  /** The sandbox's key; undefined for the live API, whose key the page never holds. */
  readonly apiKey: string | undefined;
}

/** A data file that code reads, because its list is too long to show. */
export interface CodeFile {
  readonly name: string;
  /** Creates the content on request, because it can be large. */
  readonly write: () => string;
}

/** A block of code under its file name, as a reader pastes it. */
export interface CodeSnippet {
  readonly fileName: string;
  readonly language: 'typescript' | 'shell' | 'json';
  readonly code: string;
  readonly files: readonly CodeFile[];
}
