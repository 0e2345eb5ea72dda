import type { JSX } from 'preact';
import { Icon } from './icon.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

export function SearchField({ label, value, onSearch }: SearchFieldProps): JSX.Element {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
    </search>
  );
}
