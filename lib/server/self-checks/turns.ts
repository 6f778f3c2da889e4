import "server-only";
import { AppError } from "@/lib/server/errors";

const WINDOW_MS = 15 * 60_000;
/** Per link and address: an office may share one address, and every agent needs a few. */
const MOST = { find: 40, push: 40, report: 60 } as const;
const KEPT = 10_000;

const holder = globalThis as { inletSelfCheckTurns?: Map<string, number[]> };
const taken = (holder.inletSelfCheckTurns ??= new Map<string, number[]>());

/**
 * Takes one of the turns an address has with a link. In memory and per server: it slows guessing of names and keeps
 * anybody with a link from making this server send without end; what may be asked at all the link decides.
 * @throws AppError too-many-requests
 */
export function takeTurn(kind: keyof typeof MOST, linkId: string, ip: string, now = Date.now()): void {
  const key = `${kind} ${linkId} ${ip}`;
  const recent = (taken.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  if (recent.length >= MOST[kind])
    throw new AppError(
      "too-many-requests",
      undefined,
      {},
      { retryAfter: Math.ceil(((recent[0] ?? now) + WINDOW_MS - now) / 1000) },
    );
  taken.delete(key);
  taken.set(key, [...recent, now]);
  const [oldest] = taken.keys();
  if (taken.size > KEPT && oldest !== undefined) taken.delete(oldest);
}
