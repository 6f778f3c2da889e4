/** What became of so many simultaneous questions: `granted`, or the key of the sentence that refused it. */
export async function askMany(count: number, ask: () => Promise<unknown>): Promise<string[]> {
  const results = await Promise.allSettled(Array.from({ length: count }, ask));
  return results.map((result) => {
    if (result.status === "fulfilled") return "granted";
    const { key, message } = result.reason as { key?: string; message?: string };
    return key ?? `unexpected: ${String(message)}`;
  });
}
