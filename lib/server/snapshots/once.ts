import "server-only";
import type { LoadedSnapshot } from "./load";

/** What is worked out from a snapshot, which never changes, once for as long as that is kept in memory. */
export function oncePerSnapshot<Made>(
  make: (loaded: LoadedSnapshot) => Made,
): (loaded: LoadedSnapshot) => Made {
  const made = new WeakMap<LoadedSnapshot, { value: Made }>();
  return (loaded) => {
    const known = made.get(loaded) ?? { value: make(loaded) };
    made.set(loaded, known);
    return known.value;
  };
}
