import type { BrowserFacts, Check } from "@/lib/contracts/self-checks";

type Place = { places: readonly string[]; of: (facts: BrowserFacts) => string };

/** A phone's browsers are set up in the phone's way; on a computer each in its own. */
const byBrowser: Place = {
  places: ["chrome", "edge", "firefox", "safari", "android", "ios", "other"],
  of: ({ family, system }) => (system === "ios" || system === "android" ? system : (family ?? "other")),
};
const bySystem: Place = {
  places: ["windows", "macos", "android", "ios", "linux", "other"],
  of: ({ system }) => system ?? "other",
};
const alike: Place = { places: ["all"], of: () => "all" };

/** By what the way out of a problem differs; null for a check that never finds one. */
export const FIX_PLACES: Record<Check, Place | null> = {
  browser: byBrowser,
  notifications: byBrowser,
  serviceWorker: alike,
  push: alike,
  shown: bySystem,
  websocket: alike,
  clock: bySystem,
  storage: byBrowser,
  thirdParty: byBrowser,
  privateMode: alike,
  background: byBrowser,
};
