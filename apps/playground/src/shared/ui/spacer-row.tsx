/** Fills the height of the rows above or below the view, which are not rendered. */
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
