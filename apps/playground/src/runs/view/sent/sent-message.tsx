import { useNavigate } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useDraftChange } from '../../../draft/draft-context.ts';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { formatCount, plural } from '../../../shared/format/plural.ts';
import type { Run } from '../../data/run.ts';
import { markVariables } from './mark-variables.ts';
import { writePeople } from './write-people.ts';
import '../../../compose/composer/composer.css';
import '../../../compose/people/people.css';
import './sent-message.css';

/** More of a pasted table would push the text out of sight. */
const shownPeople = 5;

/** The text and the people of a run. Both stay as they are; a button takes them into a new message. */
export function SentMessage({ run }: { readonly run: Run }) {
  const navigate = useNavigate();
  const change = useDraftChange();
  const { senderId, text, recipients, people } = run;
  // The server gives only the first people of a long list.
  const isWhole = people.length === recipients;

  function writeNew(): void {
    change({ type: 'changed', label: 'Message taken from a run', edit: () => ({ text }) });
    change({
      type: 'set',
      to: {
        senderId,
        numberColumn: undefined,
        fileName: '',
        ...(isWhole && { pasted: writePeople(people) }),
      },
    });
    void navigate({ to: '/' });
  }

  return (
    <section className="write" aria-labelledby="sent-title">
      <div className="write-head">
        <h2 id="sent-title">Sent message</h2>
        <p>The text and the people of this run. Change either to start a new one.</p>
      </div>
      <div className="composer sent-message">
        <dl>
          <div className="composer-row">
            <dt className="label">From</dt>
            <dd>
              <bdi>{senderId}</bdi>
            </dd>
          </div>
          <div className="composer-row">
            <dt className="label">To</dt>
            <dd>
              <details className="fold">
                <summary>{plural(recipients, 'person', 'people')}</summary>
                <table>
                  <thead className="visually-hidden">
                    <tr>
                      <th scope="col">Name</th>
                      <th scope="col">Number</th>
                    </tr>
                  </thead>
                  <tbody>
                    {people.slice(0, shownPeople).map(({ recipient, name }) => (
                      <tr key={recipient}>
                        <th scope="row" dir="auto">
                          {name ?? '–'}
                        </th>
                        <td className="num">
                          <bdi>{formatNumber(recipient)}</bdi>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {recipients > shownPeople && (
                  <p className="hint">and {formatCount(recipients - shownPeople)} more</p>
                )}
              </details>
            </dd>
          </div>
          <div>
            <dt className="visually-hidden">Text</dt>
            <dd className="sent-text" dir="auto">
              {markVariables(text).map(({ part, isVariable }, index) =>
                isVariable ? (
                  <span key={index} className="token">
                    {part}
                  </span>
                ) : (
                  part
                ),
              )}
            </dd>
          </div>
        </dl>
        <div className="sent-foot">
          <button type="button" className="button bare small" onClick={writeNew}>
            <PenLine className="icon" aria-hidden />
            {isWhole ? 'Change it in a new message' : 'Use the text in a new message'}
          </button>
        </div>
      </div>
    </section>
  );
}
