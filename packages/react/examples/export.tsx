import { useSmsExport } from '@23telecom/react';

export const ExportButton = () => {
  const { start, cancel, status, rows, bytes, error } = useSmsExport();
  if (status === 'pending') {
    return <button onClick={cancel}>{`Cancel (${rows} rows, ${bytes} bytes)`}</button>;
  }
  return (
    <>
      <button onClick={() => void start({ period: 'last_month' })}>Export</button>
      {status === 'success' && <p role="status">{`${rows} rows saved`}</p>}
      {error && <p role="alert">{error.description}</p>}
    </>
  );
};
