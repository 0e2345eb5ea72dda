import type { ChangeEvent, FocusEvent, MouseEvent, SyntheticEvent } from 'react';

type FieldElement = HTMLInputElement | HTMLTextAreaElement;

/** Props of your own for a field. Your handlers run before the composer's. */
export interface OwnFieldProps {
  readonly 'aria-describedby'?: string | undefined;
  // Methods, so that a handler for one kind of element is accepted.
  onChange?(event: ChangeEvent<FieldElement>): unknown;
  onBlur?(event: FocusEvent<FieldElement>): unknown;
}

/** Props of your own for the form. */
export interface OwnFormProps {
  readonly action?: unknown;
  onSubmit?(event: SyntheticEvent<HTMLFormElement>): unknown;
}

/** Props of your own for a button. */
export interface OwnButtonProps {
  onClick?(event: MouseEvent<HTMLButtonElement>): unknown;
}

/** For the `form`. */
export interface SmsFormProps {
  readonly noValidate: true;
  readonly 'aria-busy': boolean;
  readonly onSubmit: (event: { readonly preventDefault: () => void }) => void;
}

/** For the `label` of a field. */
export interface SmsLabelProps {
  readonly htmlFor: string;
}

/** For an `input` or a `textarea`. */
export interface SmsFieldProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly dir: 'auto';
  readonly autoComplete: 'off';
  readonly autoCapitalize: 'off' | 'sentences';
  readonly spellCheck: boolean;
  readonly 'aria-required': true;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: (event: object) => void;
}

/** For the element that shows a problem. */
export interface SmsProblemProps {
  readonly id: string;
  readonly role: 'alert';
  readonly children: string | undefined;
}

/** For an element that describes the text field. */
export interface SmsDescriptionProps {
  readonly id: string;
}

/** For the live region of the count: hide it from sight with your own class, not from screen readers. */
export interface SmsAnnouncementProps {
  readonly role: 'status';
  readonly 'aria-live': 'polite';
  readonly children: string;
}

/** For the element that shows the outcome of the send. */
export interface SmsOutcomeProps {
  readonly role: 'status';
}

/** For a `button`. */
export interface SmsButtonProps {
  readonly type: 'button' | 'submit';
  readonly 'aria-disabled': boolean;
  readonly 'aria-controls'?: string | undefined;
  readonly onClick?: ((event: object) => void) | undefined;
}

/** For the hidden `input` that carries the key of the submission to your server. */
export interface SmsKeyProps {
  readonly type: 'hidden';
  readonly name: 'key';
  readonly value: string;
}

/** Adds the composer's props to your own. */
export type With<Own, Props> = Omit<Own, keyof Props> & Props;
