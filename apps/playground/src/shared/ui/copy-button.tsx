import { Copy } from 'lucide-react';
import { CopyAction } from './copy-action.tsx';

/** Copies a text to the clipboard and confirms it. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  return <CopyAction icon={Copy} label={label} write={() => text} />;
}
