/** Milliseconds that only run forward. */
export type Now = () => number;

/** Runs a step and says how long it took, whole milliseconds. */
export async function timed<T>(now: Now, work: () => Promise<T>): Promise<[result: T, ms: number]> {
  const begun = now();
  const result = await work();
  return [result, Math.max(0, Math.round(now() - begun))];
}
