/** Stands for the rows of a table that are not drawn. */
export function SpacerRow({
  height,
  columns,
}: {
  /** Pixels. */
  readonly height: number;
  readonly columns: number;
}) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
