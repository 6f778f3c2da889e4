import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EmbeddedReport } from "@/lib/contracts/self-checks";
import { checkThirdParty } from "./check-third-party";

const ADDRESS = "https://check.example.net/handed-out/third-party";
const ORIGIN = "https://check.example.net";
const REPORT: EmbeddedReport = {
  ...{ kind: "inlet-third-party", site: "cross-site", unpartitioned: true },
  ...{ cookies: true, localStorage: true, indexedDb: true },
};

/** As much of a page as the check touches. */
const frame = {
  ...{ src: "", title: "x", tabIndex: 0, style: { cssText: "" }, contentWindow: { is: "frame" } },
  setAttribute: vi.fn(),
  remove: vi.fn(),
};
let page: EventTarget;
const append = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", { createElement: () => frame, body: { append } });
  vi.clearAllMocks();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const say = (data: unknown, from: { origin?: string; source?: unknown } = {}) =>
  page.dispatchEvent(
    Object.assign(new Event("message"), { data, origin: ORIGIN, source: frame.contentWindow, ...from }),
  );

async function found(...messages: Parameters<typeof say>[]) {
  const result = checkThirdParty(ADDRESS);
  for (const message of messages) say(...message);
  await vi.advanceTimersByTimeAsync(10_000);
  return result;
}

describe("the check of third-party storage", () => {
  it("is no pass and embeds nothing where there is no second address", async () => {
    expect(await checkThirdParty(null)).toEqual({ code: "no-second-site" });
    expect(append).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<EmbeddedReport>, string]>([
    ["everything works", {}, "working"],
    ["it is kept apart", { unpartitioned: false }, "partitioned"],
    ["cookies are blocked", { cookies: false }, "blocked"],
    ["local storage is blocked", { localStorage: false, unpartitioned: false }, "blocked"],
    ["IndexedDB is blocked", { indexedDb: false, unpartitioned: null }, "blocked"],
    ["nobody says whether it is kept apart", { unpartitioned: null }, "not-told"],
    ["the browser takes it for the same site", { site: "same-site" }, "same-site"],
    ["it is the same origin", { site: "same-origin", cookies: false }, "same-site"],
    ["it was not embedded", { site: "none" }, "same-site"],
    ["the browser does not say whose site it is", { site: null, cookies: false }, "not-told"],
  ])("where %s: %o is %s", async (_, more, code) => {
    expect(await found([{ ...REPORT, ...more }])).toMatchObject({ code });
    expect(frame.src).toBe(ADDRESS);
    expect(append).toHaveBeenCalledOnce();
    expect(frame.remove).toHaveBeenCalledOnce();
  });

  it("keeps as facts only what a third party found", async () => {
    expect((await found([{ ...REPORT, cookies: false }])).facts).toEqual({
      ...{ thirdPartyCookies: false, thirdPartyLocalStorage: true, thirdPartyIndexedDb: true },
    });
    expect(await found([{ ...REPORT, site: "same-site" }])).toEqual({ code: "same-site" });
    expect(await found([{ ...REPORT, site: null }])).toEqual({ code: "not-told" });
  });

  it.each<[string, Parameters<typeof say>]>([
    ["another origin", [REPORT, { origin: "https://inlet.example.com" }]],
    ["another window", [REPORT, { source: { is: "another" } }]],
    ["no window", [REPORT, { source: null }]],
    ["the second address, of something else", [{ kind: "resize" }]],
    ["the second address, with more than asked for", [{ ...REPORT, verdict: "pass" }]],
    ["nobody", ["hello", { origin: "null" }]],
  ])("believes no message of %s", async (_, message) => {
    expect(await found(message)).toEqual({ code: "not-reached" });
    expect(frame.remove).toHaveBeenCalledOnce();
    expect(await found(message, [{ ...REPORT, cookies: false }])).toMatchObject({ code: "blocked" });
  });
});
