export { useSmsComposer } from '../hooks/sms/use-sms-composer.ts';
export type { SmsComposerField, SmsComposerValues } from '../sms/composer/composer-values.ts';
export type { SmsComposerProblem, SmsComposerProblems } from '../sms/composer/find-problems.ts';
export { type ParsedRecipients, parseRecipients } from '../sms/composer/parse-recipients.ts';
export type { SmsComposerPropGetters } from '../sms/composer/prop-getters.ts';
export type { SmsComposer, SmsComposerOptions } from '../sms/composer/sms-composer.ts';
