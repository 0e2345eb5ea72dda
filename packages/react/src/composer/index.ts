export {
  checkSmsForm,
  type CheckedSmsForm,
  readSmsValues,
} from '../sms/composer/check-sms-form.ts';
export type { SmsComposerPropGetters } from '../sms/composer/create-prop-getters.ts';
export type { SmsComposerProblems } from '../sms/composer/find-problems.ts';
export { findSendProblem } from '../sms/composer/find-send-problem.ts';
export type { SmartLimits, SmsSaving, SmsSuggestion } from '../sms/composer/find-suggestions.ts';
export {
  type ParsedRecipients,
  parseRecipients,
  type ParseRecipientsOptions,
  type RecipientEntryCode,
  type RecipientEntryProblem,
} from '../sms/composer/parse-recipients.ts';
export type {
  SmsComposer,
  SmsComposerOptions,
  SmsDraft,
  SmsFormState,
  SmsOutcome,
} from '../sms/composer/sms-composer.ts';
export type {
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
} from '../sms/composer/sms-composer-props.ts';
export type { SmsComposerField, SmsComposerValues } from '../sms/composer/sms-composer-values.ts';
export type { SmsFormOptions } from '../sms/composer/sms-form-options.ts';
export {
  type SmsFormIssue,
  type SmsFormResult,
  type SmsFormSchema,
  smsFormSchema,
} from '../sms/composer/sms-form-schema.ts';
export { useSmsComposer } from '../sms/composer/use-sms-composer.ts';
export { type SendSmsOnceOptions, useSendSmsOnce } from '../sms/send/use-send-sms-once.ts';
export { createSubmissionKey } from '../sms/send/submission-key.ts';
export type { SmsSentenceKey } from '../sms/words/sentence-keys.ts';
export { english } from '../sms/words/english.ts';
export { formatCount } from '../sms/words/format-count.ts';
export { formatPrice } from '../sms/words/format-price.ts';
export { formatProblem } from '../sms/words/format-problem.ts';
export type {
  CompleteSmsCatalogue,
  SmsCatalogue,
  SmsSentence,
  SmsSentenceList,
  SmsSentences,
} from '../sms/words/sms-catalogue.ts';
export type { SmsParameters, SmsPlace, SmsProblem } from '../sms/words/sms-problem.ts';
