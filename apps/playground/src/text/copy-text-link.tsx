import { Link2 } from 'lucide-react';
import { CopyAction } from '../shared/ui/copy-action.tsx';
import { writeTextLink } from './text-link.ts';

/** Copies the permanent address of a text. The address holds the text, so it needs no server. */
export function CopyTextLink({ text }: { readonly text: string }) {
  return (
    <CopyAction icon={Link2} label="Copy link to this text" write={() => writeTextLink(text)} />
  );
}
