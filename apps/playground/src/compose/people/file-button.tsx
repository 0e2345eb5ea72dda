import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';

/** Reads recipients from a file. */
export function FileButton({ onRead }: { readonly onRead: (text: string, name: string) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [hasFailed, setHasFailed] = useState(false);

  async function read(chosen: File | undefined): Promise<void> {
    try {
      if (chosen) onRead(await chosen.text(), chosen.name);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <>
      <button
        type="button"
        className="button bare small"
        aria-label="From a file"
        onClick={() => file.current?.click()}
      >
        <Upload className="icon" aria-hidden />
        <span className="words">From a file</span>
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label="A file of numbers"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = '';
        }}
      />
      {hasFailed && (
        <p className="fault" role="alert">
          The browser cannot read this file. Open it in another program and paste its text.
        </p>
      )}
    </>
  );
}
