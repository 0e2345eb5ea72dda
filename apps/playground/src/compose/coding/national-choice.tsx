import { useDraft } from '../../draft/draft-context.ts';

/** The languages that have tables in 3GPP TS 23.038, annex A. */
const languages = [
  'turkish',
  'spanish',
  'portuguese',
  'bengali',
  'gujarati',
  'hindi',
  'kannada',
  'malayalam',
  'oriya',
  'punjabi',
  'tamil',
  'telugu',
  'urdu',
];

/** Which national alphabets may be used. */
export function NationalChoice({ id }: { readonly id: string }) {
  const { draft, change } = useDraft();
  const chosen = draft.national[0] ?? '';
  const value = draft.national.length > 1 ? 'all' : chosen;
  return (
    <div className="field national">
      <label htmlFor={id}>National alphabet</label>
      <select
        id={id}
        className="input small"
        value={value}
        onChange={({ target }) => change({ type: 'set', to: { national: namesOf(target.value) } })}
      >
        <option value="">None, as the provider</option>
        <option value="all">The cheapest of all</option>
        {languages.map((name) => (
          <option key={name} value={name}>
            {`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function namesOf(value: string): readonly string[] {
  if (value === '') return [];
  return value === 'all' ? languages : [value];
}
