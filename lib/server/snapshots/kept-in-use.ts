import "server-only";

/** What is made from a snapshot and nobody reads is kept so long; it is made again when somebody asks. */
export const KEPT_MS = 3_600_000;

/** So seldom is noted that something is read: well within the time it is kept. */
const MARKED_EVERY_MS = 10 * 60_000;

export function isToBeMarked(usedAt: Date): boolean {
  return Date.now() - usedAt.getTime() > MARKED_EVERY_MS;
}

/** Makes things by key, each once for all who ask while it is being made. */
export function makingOnce<Key, Made>(): (key: Key, make: () => Promise<Made>) => Promise<Made> {
  const running = new Map<Key, Promise<Made>>();
  return (key, make) => {
    const made = running.get(key) ?? make().finally(() => running.delete(key));
    running.set(key, made);
    return made;
  };
}
