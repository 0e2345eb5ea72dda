import { formatProblem } from '../words/format-problem.ts';
import type { SmsCatalogue } from '../words/sms-catalogue.ts';
import type { SmsPlace } from '../words/sms-problem.ts';
import type { SmsComposerProblems } from './find-problems.ts';
import type {
  OwnButtonProps,
  OwnFieldProps,
  OwnFormProps,
  SmsAnnouncementProps,
  SmsButtonProps,
  SmsDescriptionProps,
  SmsFieldProps,
  SmsFormProps,
  SmsKeyProps,
  SmsLabelProps,
  SmsOutcomeProps,
  SmsProblemProps,
  With,
} from './sms-composer-props.ts';
import type { SmsComposerField, SmsComposerValues } from './sms-composer-values.ts';

/** The state that the prop getters show, and the actions that they call. */
export interface ComposerParts {
  readonly id: string;
  readonly draft: string;
  readonly values: SmsComposerValues;
  readonly shownProblems: SmsComposerProblems;
  readonly catalogue: SmsCatalogue;
  readonly announcement: string;
  readonly isSending: boolean;
  readonly canSmarten: boolean;
  readonly canUndo: boolean;
  readonly change: (field: SmsComposerField, value: string) => void;
  readonly touch: (field: SmsComposerField) => void;
  readonly submit: () => void;
  /** Shows the problems and focuses the first one. Returns whether there is none. */
  readonly check: () => boolean;
  readonly smarten: () => void;
  readonly undo: () => void;
}

/** The prop getters of `useSmsComposer`. Spread the result on the element; pass your own props to the getter. */
export interface SmsComposerPropGetters {
  /**
   * For the `form`: submitting it calls `submit`. With an `action` of your own, a form without problems goes to
   * that action instead.
   */
  readonly getFormProps: <Own extends object = {}>(
    props?: Own & OwnFormProps,
  ) => With<Own, SmsFormProps>;
  /** For the `label` of a field. */
  readonly getLabelProps: <Own extends object = {}>(
    field: SmsComposerField,
    props?: Own,
  ) => With<Own, SmsLabelProps>;
  /** For the `textarea` or `input` of the numbers. */
  readonly getRecipientsProps: <Own extends object = {}>(
    props?: Own & OwnFieldProps,
  ) => With<Own, SmsFieldProps>;
  /** For the `input` of the sender ID. */
  readonly getSenderIdProps: <Own extends object = {}>(
    props?: Own & OwnFieldProps,
  ) => With<Own, SmsFieldProps>;
  /** For the `textarea` of the text. */
  readonly getTextProps: <Own extends object = {}>(
    props?: Own & OwnFieldProps,
  ) => With<Own, SmsFieldProps>;
  /** For the element that shows the problem of a field, or of the send. Render it even if it is empty. */
  readonly getProblemProps: <Own extends object = {}>(
    place: SmsPlace,
    props?: Own,
  ) => With<SmsProblemProps, Own>;
  /** For the visible text with segments and cost: it describes the text field and is not announced. */
  readonly getCostProps: <Own extends object = {}>(props?: Own) => With<Own, SmsDescriptionProps>;
  /**
   * For the live region of the count: hide it from sight, not from screen readers. It changes a second after the
   * last key press, and only if the encoding, the number of segments or the limit has changed.
   */
  readonly getAnnouncementProps: <Own extends object = {}>(
    props?: Own,
  ) => With<Own, SmsAnnouncementProps>;
  /** For the element that shows the outcome of the send. Render it even if it is empty. */
  readonly getOutcomeProps: <Own extends object = {}>(props?: Own) => With<Own, SmsOutcomeProps>;
  /** For the button that replaces the characters that force UCS-2. */
  readonly getSmartenProps: <Own extends object = {}>(
    props?: Own & OwnButtonProps,
  ) => With<Own, SmsButtonProps>;
  /** For the button that undoes the replacement. */
  readonly getUndoProps: <Own extends object = {}>(
    props?: Own & OwnButtonProps,
  ) => With<Own, SmsButtonProps>;
  /** For the button that sends. */
  readonly getSendProps: <Own extends object = {}>(props?: Own) => With<Own, SmsButtonProps>;
  /** For the hidden `input` of a form with an `action`: the draft's id, for `createSubmissionKey`. */
  readonly getKeyProps: () => SmsKeyProps;
}

/**
 * Creates the functions that return the props of each element: names, labels, descriptions and states
 * for assistive technology, and event handlers that call the caller's own first.
 */
export function createPropGetters(parts: ComposerParts): SmsComposerPropGetters {
  const { id, values, shownProblems, isSending } = parts;

  function idOf(part: string) {
    return `${id}-${part}`;
  }

  function getFieldProps<Own extends object>(
    field: SmsComposerField,
    own: Own & OwnFieldProps,
    description?: string,
  ): With<Own, SmsFieldProps> {
    return {
      'aria-required': true,
      autoComplete: 'off',
      autoCapitalize: field === 'text' ? 'sentences' : 'off',
      spellCheck: field === 'text',
      dir: 'auto',
      name: field,
      ...own,
      id: idOf(field),
      value: values[field],
      'aria-invalid': field in shownProblems,
      'aria-describedby': [own['aria-describedby'], description, idOf(`${field}-problem`)]
        .filter(Boolean)
        .join(' '),
      onChange: both(
        own,
        'onChange',
        ({ target }: { readonly target: { readonly value: string } }) =>
          parts.change(field, target.value),
      ),
      onBlur: both(own, 'onBlur', () => parts.touch(field)),
    };
  }

  function getButtonProps<Own extends object>(
    own: Own & OwnButtonProps,
    isEnabled: boolean,
    run: () => void,
  ): With<Own, SmsButtonProps> {
    return {
      'aria-controls': idOf('text'),
      type: 'button',
      ...own,
      // `disabled` would drop the focus when a click disables the button.
      'aria-disabled': !isEnabled,
      onClick: both(own, 'onClick', () => {
        if (isEnabled) run();
      }),
    };
  }

  return {
    getFormProps: (own) => ({
      noValidate: true,
      'aria-busy': isSending,
      ...withDefault(own),
      onSubmit: both(own, 'onSubmit', (event: { readonly preventDefault: () => void }) => {
        if (own?.action === undefined || own.action === null) {
          event.preventDefault();
          parts.submit();
        } else if (isSending || !parts.check()) event.preventDefault();
      }),
    }),
    getLabelProps: (field, own) => ({ ...withDefault(own), htmlFor: idOf(field) }),
    getTextProps: (own) => getFieldProps('text', withDefault(own), idOf('cost')),
    getRecipientsProps: (own) => getFieldProps('recipients', withDefault(own)),
    getSenderIdProps: (own) => getFieldProps('senderId', withDefault(own)),
    getProblemProps: (place, own) => {
      const problem = shownProblems[place];
      return {
        role: 'alert',
        children: problem && formatProblem(problem, parts.catalogue),
        ...withDefault(own),
        id: idOf(`${place}-problem`),
      };
    },
    getCostProps: (own) => ({ ...withDefault(own), id: idOf('cost') }),
    getAnnouncementProps: (own) => ({
      ...withDefault(own),
      role: 'status',
      'aria-live': 'polite',
      children: parts.announcement,
    }),
    getOutcomeProps: (own) => ({ ...withDefault(own), role: 'status' }),
    getSmartenProps: (own) => getButtonProps(withDefault(own), parts.canSmarten, parts.smarten),
    getUndoProps: (own) => getButtonProps(withDefault(own), parts.canUndo, parts.undo),
    getSendProps: (own) => ({ ...withDefault(own), type: 'submit', 'aria-disabled': isSending }),
    getKeyProps: () => ({ type: 'hidden', name: 'key', value: parts.draft }),
  };
}

/** The caller's props. Without any, `Own` is its default, the empty object. */
function withDefault<Own extends object>(own: Own | undefined): Own {
  return own ?? ({} as Own);
}

/** Combines the caller's handler, if there is one, with the composer's: the caller's runs first. */
function both<Event>(
  own: object | undefined,
  name: string,
  ours: (event: Event) => void,
): (event: Event) => void {
  return (event) => {
    // The cast holds: the types of the caller's props allow only a function.
    const handlers = Object(own) as Readonly<
      Record<string, ((event: Event) => unknown) | undefined>
    >;
    handlers[name]?.(event);
    ours(event);
  };
}
