import "server-only";
import { AppError } from "@/lib/server/errors";

const WINDOW_MS = 15 * 60_000;
/** Per link or receiver and address: an office may share one address, and every agent needs a few. */
const MOST = { find: 40, push: 40, report: 60, refusedEvent: 300 } as const;
const KEPT = 10_000;

const holder = globalThis as { inletTurns?: Map<string, number[]> };
const taken = (holder.inletTurns ??= new Map<string, number[]>());

/**
 * Takes one of the turns an address has with a link or a receiver. In memory and per server: it slows guessing and keeps
 * anybody who knows one from making this server send or write without end; what may be asked at all the link decides.
 * @throws AppError too-many-requests
 */
export function takeTurn(kind: keyof typeof MOST, id: string, ip: string, now = Date.now()): void {
  const key = `${kind} ${id} ${ip}`;
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
