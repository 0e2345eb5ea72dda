import { Download } from 'lucide-react';
import { saveFile } from '../../shared/save-file.ts';
import type { CodeFile } from '../code-message.ts';

/** Downloads a file that code reads. Its content is made on the click. */
export function DataFile({ file }: { readonly file: CodeFile }) {
  function download(): void {
    saveFile(new Blob([file.write()], { type: 'application/json' }), file.name);
  }
  return (
    <button type="button" className="button small" onClick={download}>
      <Download className="icon lucide" aria-hidden />
      {file.name}
    </button>
  );
}
