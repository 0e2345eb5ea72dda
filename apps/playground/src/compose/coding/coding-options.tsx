import { ChevronRight } from 'lucide-react';
import { lazy, useState } from 'react';
import { LazyPart } from '../../shared/ui/lazy-part.tsx';
import type { ShownCoding } from '../use-composition.ts';
import { CodingRemark } from './coding-remark.tsx';
import './coding-options.css';

const CodingChoices = lazy(async () => ({
  default: (await import('./coding-choices.tsx')).CodingChoices,
}));

/** How the text is coded: as the provider does, or as the reader wants to see it. */
export function CodingOptions({
  coding,
  hasNational,
}: {
  readonly coding: ShownCoding;
  /** Whether the reader chose a national alphabet. */
  readonly hasNational: boolean;
}) {
  const [isOpen, setIsOpen] = useState(coding.isWhatIf);
  return (
    <details
      className="coding"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <ChevronRight size={16} aria-hidden />
        Encoding, line ends, national alphabets
      </summary>
      {isOpen && (
        <div className="stack coding-body">
          <LazyPart height="8rem">
            <CodingChoices />
          </LazyPart>
          <CodingRemark coding={coding} hasNational={hasNational} />
        </div>
      )}
    </details>
  );
}
