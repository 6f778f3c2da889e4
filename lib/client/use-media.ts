"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds; on the server and while the page wakes up, `expected`. */
export function useMedia(query: string, expected: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => expected,
  );
}
