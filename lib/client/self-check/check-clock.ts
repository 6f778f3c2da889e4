import { CLOCK_TOLERANCE_MS } from "@/lib/contracts/self-checks";
import { readServerClock } from "./api";
import type { Result } from "./result";

const ASKED = 3;

/** The quickest of a few answers: the shorter the way, the less of it is taken for a wrong clock. */
export async function checkClock(token: string): Promise<Result<"clock">> {
  const tries: { skew: number; took: number }[] = [];
  for (let asked = 0; asked < ASKED; asked += 1) {
    const [before, started] = [Date.now(), performance.now()];
    const answer = await readServerClock(token).catch(() => null);
    const took = performance.now() - started;
    if (answer) tries.push({ skew: before + took / 2 - Date.parse(answer.now), took });
  }
  const best = tries.sort((a, b) => a.took - b.took)[0];
  if (!best) return { code: "failed" };
  const clockSkewMs = Math.round(best.skew);
  const isExact = Math.abs(clockSkewMs) <= CLOCK_TOLERANCE_MS;
  return { code: isExact ? "exact" : "skewed", facts: { clockSkewMs } };
}
