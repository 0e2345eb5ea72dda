/** What stands in the fields of the form. */
export interface SmsComposerValues {
  readonly text: string;
  /** As typed or pasted: numbers with anything around them. */
  readonly recipients: string;
  readonly senderId: string;
}

/** A field of the form. */
export type SmsComposerField = keyof SmsComposerValues;
