import type { ChangeEventHandler, ComponentPropsWithRef, FocusEventHandler } from 'react';
import type { SmsComposerField, SmsComposerValues } from './composer-values.ts';
import type { SmsComposerProblems } from './find-problems.ts';

/** What the prop getters tell and call. */
export interface ComposerParts {
  readonly id: string;
  readonly values: SmsComposerValues;
  /** Those that are to be shown by now. */
  readonly problems: SmsComposerProblems;
  readonly isSending: boolean;
  readonly canSmarten: boolean;
  readonly canUndo: boolean;
  readonly change: (field: SmsComposerField, value: string) => void;
  readonly touch: (field: SmsComposerField) => void;
  readonly submit: () => void;
  readonly smarten: () => void;
  readonly undo: () => void;
}

type FieldElement = HTMLInputElement | HTMLTextAreaElement;

/** What of a caller's props is joined with ours. */
interface FieldProps<Element> {
  readonly 'aria-describedby'?: string | undefined;
  readonly onChange?: ChangeEventHandler<Element> | undefined;
  readonly onBlur?: FocusEventHandler<Element> | undefined;
}

type Handler<Event> = ((event: Event) => unknown) | undefined;

/** Calls the caller's handler, then ours. */
const both =
  <Event>(theirs: Handler<Event>, ours: (event: Event) => void) =>
  (event: Event): void => {
    theirs?.(event);
    ours(event);
  };

/**
 * Makes the functions that give each element its props: names, labels, descriptions and states for
 * assistive technology, and handlers that also call the caller's own.
 */
export const createPropGetters = (parts: ComposerParts) => {
  const { id, values, problems, isSending, canSmarten, canUndo } = parts;
  const idOf = (part: string) => `${id}-${part}`;

  const getFieldProps = <Element extends FieldElement, Props extends FieldProps<Element>>(
    field: SmsComposerField,
    props: Props & FieldProps<Element>,
    description?: string,
  ) => ({
    'aria-required': true,
    autoComplete: 'off',
    spellCheck: field === 'text',
    name: field,
    ...props,
    id: idOf(field),
    value: values[field],
    'aria-invalid': field in problems,
    'aria-describedby': [props['aria-describedby'], description, idOf(`${field}-problem`)]
      .filter(Boolean)
      .join(' '),
    onChange: both(props.onChange, ({ target }) => parts.change(field, target.value)),
    onBlur: both(props.onBlur, () => parts.touch(field)),
  });

  const getButtonProps = (
    props: ComponentPropsWithRef<'button'>,
    can: boolean,
    run: () => void,
  ) => ({
    type: 'button' as const,
    ...props,
    // Not `disabled`: the focus would be lost with the click that disables it.
    'aria-disabled': !can,
    onClick: both(props.onClick, () => {
      if (can) run();
    }),
  });

  return {
    /** For the `form`: sends, or shows what is wrong and goes there. */
    getFormProps: (props: ComponentPropsWithRef<'form'> = {}) => ({
      noValidate: true,
      'aria-busy': isSending,
      ...props,
      onSubmit: both(props.onSubmit, (event) => {
        event.preventDefault();
        parts.submit();
      }),
    }),
    /** For the `label` of a field. */
    getLabelProps: (field: SmsComposerField, props: ComponentPropsWithRef<'label'> = {}) => ({
      ...props,
      htmlFor: idOf(field),
    }),
    /** For the `textarea` of the text. */
    getTextProps: (props: ComponentPropsWithRef<'textarea'> = {}) =>
      getFieldProps<HTMLTextAreaElement, typeof props>('text', props, idOf('cost')),
    /** For the `textarea` or `input` of the numbers. */
    getRecipientsProps: (props: ComponentPropsWithRef<'textarea'> = {}) =>
      getFieldProps<HTMLTextAreaElement, typeof props>('recipients', props),
    /** For the `input` of the sender ID. */
    getSenderIdProps: (props: ComponentPropsWithRef<'input'> = {}) =>
      getFieldProps<HTMLInputElement, typeof props>('senderId', {
        autoCapitalize: 'off',
        ...props,
      }),
    /** For the element below a field that says what is wrong with it; stays there when empty. */
    getProblemProps: (field: SmsComposerField, props: ComponentPropsWithRef<'p'> = {}) => ({
      role: 'alert',
      children: problems[field]?.message,
      ...props,
      id: idOf(`${field}-problem`),
    }),
    /** For the element that shows segments and cost: it describes the text. */
    getCostProps: (props: ComponentPropsWithRef<'p'> = {}) => ({ ...props, id: idOf('cost') }),
    /** For the element that tells how the send went; stays there when empty. */
    getOutcomeProps: (props: ComponentPropsWithRef<'div'> = {}) => ({ role: 'status', ...props }),
    /** For the button that replaces what forces the text into UCS-2. */
    getSmartenProps: (props: ComponentPropsWithRef<'button'> = {}) => ({
      'aria-controls': idOf('text'),
      ...getButtonProps(props, canSmarten, parts.smarten),
    }),
    /** For the button that takes the replacement back. */
    getUndoProps: (props: ComponentPropsWithRef<'button'> = {}) => ({
      'aria-controls': idOf('text'),
      ...getButtonProps(props, canUndo, parts.undo),
    }),
    /** For the button that sends. */
    getSendProps: (props: ComponentPropsWithRef<'button'> = {}) => ({
      type: 'submit' as const,
      ...props,
      'aria-disabled': isSending,
    }),
  };
};

/** The prop getters of `useSmsComposer`. */
export type SmsComposerPropGetters = ReturnType<typeof createPropGetters>;
