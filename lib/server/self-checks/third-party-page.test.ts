import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { EmbeddedReport, THIRD_PARTY_PATH } from "@/lib/contracts/self-checks";
import config from "@/next.config.js";
import { secondSite, thirdPartyPage } from "./third-party-page";

/** What matches the sources of next.config.js; it brings no types. */
const { pathToRegexp } = createRequire(import.meta.url)("next/dist/compiled/path-to-regexp") as {
  pathToRegexp: (source: string) => RegExp;
};
const addresses = { publicUrl: "https://inlet.example.com/", secondUrl: "https://check.example.net" };
const page = (site?: string, more = {}) =>
  thirdPartyPage(new Headers(site === undefined ? {} : { "sec-fetch-site": site }), {
    ...addresses,
    ...more,
  });

/** A browser's answers to what the embedded page tries. */
type Browser = {
  cookie?: "kept" | "dropped" | "thrown";
  storage?: "kept" | "thrown";
  indexedDb?: "opens" | "fails" | "silent";
  access?: boolean | "missing";
};

async function said(response: Response, browser: Browser = {}) {
  const { cookie = "kept", storage = "kept", indexedDb = "opens", access = true } = browser;
  const [, script = ""] = /<script[^>]*>(.*)<\/script>/s.exec(await response.text()) ?? [];
  const jar = new Map<string, string>();
  const written: string[] = [];
  const kept = new Map<string, string>();
  const databases = new Set<string>();
  const refuse = () => {
    throw new Error("SecurityError");
  };
  const document = {
    get cookie() {
      return cookie === "thrown" ? refuse() : [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(text: string) {
      if (cookie === "thrown") refuse();
      written.push(text);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (cookie === "dropped") return;
      if (text.includes("max-age=0")) jar.delete(name);
      else jar.set(name, value);
    },
    ...(access !== "missing" && { hasStorageAccess: async () => access }),
  };
  const open = (name: string) => {
    const opening = { result: { close() {} }, onsuccess() {}, onerror() {} };
    if (indexedDb === "opens") databases.add(name);
    if (indexedDb !== "silent")
      setImmediate(() => (indexedDb === "opens" ? opening.onsuccess() : opening.onerror()));
    return opening;
  };
  const sent: { data: unknown; to: string }[] = [];
  const scope = {
    document,
    indexedDB: { open, deleteDatabase: (name: string) => databases.delete(name) },
    parent: { postMessage: (data: unknown, to: string) => sent.push({ data: structuredClone(data), to }) },
    // Patience is a browser's; here nobody has any.
    setTimeout: (work: () => void) => setTimeout(work, 20),
  };
  Object.defineProperty(scope, "localStorage", {
    get: () =>
      storage === "thrown"
        ? refuse()
        : {
            setItem: (name: string, value: string) => kept.set(name, value),
            getItem: (name: string) => kept.get(name) ?? null,
            removeItem: (name: string) => kept.delete(name),
          },
  });
  await runInContext(script, createContext(scope));
  expect([jar.size, kept.size, databases.size], "nothing is left behind").toEqual([0, 0, 0]);
  expect(sent).toHaveLength(1);
  for (const text of written) expect(text).toMatch(/SameSite=None; Secure/);
  return { report: EmbeddedReport.parse(sent[0]?.data), to: sent[0]?.to };
}

describe("the page of the second address", () => {
  it("is there only where both addresses are known", () => {
    expect(() => page("cross-site", { secondUrl: undefined })).toThrow(/not-found/);
    expect(() => page("cross-site", { publicUrl: undefined })).toThrow(/not-found/);
    expect(secondSite(undefined)).toBeNull();
    expect(secondSite("https://check.example.net/")).toBe(`https://check.example.net${THIRD_PARTY_PATH}`);
  });

  it("lets only the address people open embed it, and runs nothing but its own script", async () => {
    const [one, two] = [page("cross-site"), page("cross-site")];
    const policy = one.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors https://inlet.example.com;");
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{24}';/);
    expect(policy).not.toBe(two.headers.get("content-security-policy"));
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await one.text()).toContain(`<script nonce="${nonce}">`);
    expect(one.headers.get("cache-control")).toBe("no-store");
    expect(one.headers.get("set-cookie")).toBeNull();
  });

  it("tells that address alone", async () => {
    expect((await said(page("cross-site"))).to).toBe("https://inlet.example.com");
  });

  it.each([
    ["cross-site", "cross-site"],
    ["same-site", "same-site"],
    ["same-origin", "same-origin"],
    [undefined, null],
    ["'});alert(1)//", null],
  ])("repeats whose site the browser says it is, and nothing else: %s", async (told, site) => {
    expect((await said(page(told))).report.site).toBe(site);
  });

  const well = { cookies: true, localStorage: true, indexedDb: true, unpartitioned: true };
  it.each<[Browser, object]>([
    [{}, well],
    [{ cookie: "dropped" }, { ...well, cookies: false }],
    [{ cookie: "thrown" }, { ...well, cookies: false }],
    [{ storage: "thrown" }, { ...well, localStorage: false }],
    [{ indexedDb: "fails" }, { ...well, indexedDb: false }],
    [{ indexedDb: "silent" }, { ...well, indexedDb: false }],
    [{ access: false }, { ...well, unpartitioned: false }],
    [{ access: "missing" }, { ...well, unpartitioned: null }],
  ])("tries each kind: %o", async (browser, expected) => {
    expect((await said(page("cross-site"), browser)).report).toMatchObject(expected);
  });
});

it("every page but this one may be embedded by nobody", async () => {
  const all = (await config.headers?.()) ?? [];
  const refused = (path: string) =>
    all
      .filter(({ source }) => pathToRegexp(source).test(path))
      .some(({ headers }) => headers.some(({ key, value }) => key === "X-Frame-Options" && value === "DENY"));
  expect(refused(THIRD_PARTY_PATH)).toBe(false);
  for (const path of ["/", "/sign-in", "/api/v1/token", `${THIRD_PARTY_PATH}/x`, `/x${THIRD_PARTY_PATH}`])
    expect(refused(path), path).toBe(true);
  for (const path of ["/handed-out/self-check/abc", "/handed-out/third-party-x", "/handed-out"])
    expect(refused(path), path).toBe(true);
});
