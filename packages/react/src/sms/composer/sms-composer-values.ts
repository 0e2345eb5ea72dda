/** Contents of the form's fields. */
export interface SmsComposerValues {
  readonly text: string;
  /** As typed or pasted: phone numbers among any other text. */
  readonly recipients: string;
  readonly senderId: string;
}

/** A field of the form. */
export type SmsComposerField = keyof SmsComposerValues;

export const emptyValues: SmsComposerValues = { recipients: '', senderId: '', text: '' };

/** In the usual order of a form: the first field with a problem gets the focus. */
export const composerFields = Object.keys(emptyValues) as readonly SmsComposerField[];
