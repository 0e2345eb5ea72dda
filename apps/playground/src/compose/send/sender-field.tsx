import { checkSenderId } from '@23telecom/encoding';
import { useId } from 'react';
import { useDraft } from '../../draft/draft-context.ts';
import { describeProblem } from '../../shared/describe-problem.ts';

/** Who the message is from. */
export function SenderField() {
  const id = useId();
  const { draft, change } = useDraft();
  const problem = draft.senderId === '' ? undefined : checkSenderId(draft.senderId);
  return (
    <div className="field">
      <label htmlFor={id}>Sender ID</label>
      <input
        id={id}
        className="input"
        value={draft.senderId}
        placeholder="MyApp"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}hint`}
        aria-invalid={problem !== undefined}
        onChange={({ target }) => change({ type: 'set', to: { senderId: target.value.trim() } })}
      />
      <p className={problem ? 'hint wrong' : 'hint'} id={`${id}hint`}>
        {problem
          ? `Not valid: ${describeProblem(problem)}.`
          : '3 to 11 letters and digits, or a phone number with +.'}
      </p>
    </div>
  );
}
