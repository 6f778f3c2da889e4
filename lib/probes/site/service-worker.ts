import type { SiteReport, Told } from "@/lib/engine/site-scan/report";
import type { Call, ReadCode } from "./read-code";
import { resolve } from "./read-page";
import type { SeenScript } from "./snippet";

/** Where the page registers a worker: its address, or why none can be told. */
export function registrationIn(scripts: readonly SeenScript[], page: string): Told<string | null> {
  const calls = scripts.flatMap(
    ({ code }) => code?.calls.filter(({ callee }) => callee === "register") ?? [],
  );
  // Many things are registered; a worker is when the code also names where they live.
  if (calls.length > 0 && scripts.some(({ text }) => text.includes("serviceWorker"))) {
    for (const { args } of calls) {
      const [what] = args;
      const address = what && "literal" in what ? resolve(String(what.literal), page) : null;
      if (address !== null && new URL(address).origin === new URL(page).origin) return { value: address };
    }
    return { untold: "not-literal" };
  }
  if (scripts.some(({ code }) => code === null)) return { untold: "script-unread" };
  return scripts.some(({ code }) => code?.loadsMore) ? { untold: "loaded-later" } : { value: null };
}

type Kept = SiteReport["serviceWorker"]["keeps"];
type Worker = { url: string; text: string; code: ReadCode | null };

/** What a worker hands out from its own store, as far as its code says so itself. */
export function keptBy({ url, text, code }: Worker, page: string, apis: readonly string[]): Kept {
  if (code === null) return { untold: "worker-unread" };
  const answers = /\bonfetch\b/.test(text) || code.calls.some(isFetchListener);
  if (!answers && !code.loadsMore) return { value: [] };
  // Parts that it loads, and requests it keeps as they come, are chosen while it runs.
  if (code.loadsMore || code.calls.some(({ callee }) => callee === "put" || callee === "add"))
    return { untold: "chosen-at-run-time" };
  if (!code.calls.some(({ callee }) => callee === "addAll")) return { value: [] };
  const kept = code.texts.flatMap((one) => resolve(one, url) ?? []).map(withoutQuery);
  const found: ("page" | "api" | "assets")[] = ["assets"];
  if (apis.some((api) => kept.includes(withoutQuery(api)))) found.unshift("api");
  if (kept.includes(withoutQuery(page))) found.unshift("page");
  return { value: found };
}

function isFetchListener({ callee, args: [what] }: Call): boolean {
  return callee === "addEventListener" && what !== undefined && "literal" in what && what.literal === "fetch";
}

export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/, "");
}
