/** The parts of the package that explain and replace; a text in GSM-7 needs none of them. */
export async function loadAdviceTools() {
  const [{ explainOffenders }, { smarten }, { toSaveASegment }] = await Promise.all([
    import('@23telecom/encoding/explain'),
    import('@23telecom/encoding/smart'),
    import('@23telecom/encoding/fit'),
  ]);
  return { explainOffenders, smarten, toSaveASegment };
}

export type AdviceTools = Awaited<ReturnType<typeof loadAdviceTools>>;
