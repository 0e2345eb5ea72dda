import { capitalise } from '../../shared/format/capitalise.ts';
import { type ReactNode, useId } from 'react';
import type { ShownCoding } from '../../composition/shown-coding.ts';
import { useDraft } from '../../draft/draft-context.ts';
import { CountrySelect } from '../../recipients/country-select.tsx';
import { countryName } from '../../shared/country/country-name.ts';
import { CodingRemark } from './coding-remark.tsx';
import { languages } from './languages.ts';
import './options.css';

/** The options of a message, closed until they are needed. */
export function Options({
  coding,
  children,
}: {
  readonly coding: ShownCoding;
  /** Further options. */
  readonly children?: ReactNode;
}) {
  const { draft, change } = useDraft();
  const { encoding, defaultCountry, national, lineBreak } = draft;
  const alphabet = national.length > 1 ? 'all' : (national[0] ?? '');
  return (
    <details className="fold">
      <summary>
        Options{' '}
        <span className="hint">
          {[
            encoding === 'auto' ? 'automatic encoding' : encoding,
            defaultCountry === ''
              ? 'no default country'
              : `default country ${countryName(defaultCountry)}`,
          ].join(', ')}
        </span>
      </summary>
      <div className="options">
        <Select
          label="Encoding"
          value={encoding}
          options={[
            ['auto', 'Automatic'],
            ['GSM-7', 'GSM-7'],
            ['UCS-2', 'UCS-2'],
          ]}
          onChange={(value) => change({ type: 'set', to: { encoding: value } })}
        />
        <CountrySelect
          label="Default country"
          value={defaultCountry}
          onChange={(value) => change({ type: 'set', to: { defaultCountry: value } })}
        />
        <Select
          label="National alphabet"
          value={alphabet}
          options={[['', 'None'], ['all', 'Whichever is cheapest'], ...languages.map(withLabel)]}
          onChange={(value) => change({ type: 'set', to: { national: namesOf(value) } })}
        />
        <Select
          label="Line ends"
          value={lineBreak}
          options={[
            ['LF', 'One character (LF)'],
            ['CRLF', 'Two characters (CRLF)'],
          ]}
          onChange={(value) => change({ type: 'set', to: { lineBreak: value } })}
        />
        {children}
      </div>
      <CodingRemark coding={coding} hasNational={national.length > 0} />
    </details>
  );
}

function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([each]) => each === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function withLabel(name: string): readonly [string, string] {
  return [name, capitalise(name)];
}

function namesOf(value: string): readonly string[] {
  if (value === '') return [];
  return value === 'all' ? languages : [value];
}
