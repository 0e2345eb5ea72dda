import { rebuildError } from '../../errors/rebuild-error.ts';
import { addHint } from './add-hint.ts';
import { explainEvidence } from './explain-evidence.ts';
import { explainIssues } from './explain-issues.ts';

/** The words for mistakes and failures, which a call without them never loads. */
export const explanations = { addHint, explainEvidence, explainIssues, rebuildError };
