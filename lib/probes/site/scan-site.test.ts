import { afterEach, describe, expect, it } from "vitest";
import { problemsOf } from "@/lib/engine/site-scan/report";
import { page, roleOf, scan } from "../testing/scan";
import { AUTHORITY } from "../testing/servers";
import { type SiteFiles, serveSite, type TestSite, widgetPage } from "../testing/site";

const open: TestSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function up(files: SiteFiles): Promise<TestSite> {
  const site = await serveSite(files);
  open.push(site);
  return site;
}

describe("a site that is in order", () => {
  it("carries the code, is not blocked and keeps nothing too long", async () => {
    const site = await up(page(widgetPage(), { "cache-control": "no-cache", etag: '"1"' }));
    const report = await scan(site, { hosts: ["widget.example.com"] });
    expect(problemsOf(report)).toEqual([]);
    expect(report.snippet).toMatchObject({
      present: { value: true },
      enterpriseId: { value: "a1f0c2d4" },
      manualInit: { value: false },
      withoutButton: { value: false },
      stale: { value: false },
      agentToken: { value: null },
    });
    expect(report.blocked).toEqual({ value: [] });
    expect(roleOf(report, "page")?.caching).toMatchObject({
      headers: { "cache-control": "no-cache", etag: '"1"' },
      isRevalidated: true,
      layer: "client",
    });
    expect(report.widgetHosts).toEqual(["widget.example.com"]);
  });
});

describe("faults of the code", () => {
  it.each([
    ["never-started", `chat("manualInit");`],
    ["no-door", `window.chat("withoutBtn");`],
    ["both-tokens", `chat("assign", { agentToken: "8d2f60", groupToken: "51ac07" });`],
  ])("finds %s", async (problem, commands) => {
    const site = await up(page(widgetPage({ commands })));
    expect(problemsOf(await scan(site))).toEqual([problem]);
  });

  it("hears calls from other scripts, from files and from buttons", async () => {
    const started = await up({
      ...page(widgetPage({ commands: `chat("manualInit");`, more: `<script src="/start.js"></script>` })),
      "/start.js": { body: `window["chat"]("init")` },
    });
    expect(problemsOf(await scan(started))).toEqual([]);
    const opened = await up(
      page(
        widgetPage({
          commands: `chat("withoutBtn");`,
          more: `<button onclick="chat('showPanel')">咨询</button>`,
        }),
      ),
    );
    expect(problemsOf(await scan(opened))).toEqual([]);
  });

  it("finds code that is missing, and never where more may be loaded", async () => {
    const missing = await up(page(`<html><body><script>console.log(1)</script></body></html>`));
    expect(problemsOf(await scan(missing))).toEqual(["snippet-missing"]);
    for (const script of [
      `var s = document.createElement("script"); s.src = "/tags"; document.body.append(s);`,
      `import("/tags.js")`,
      `eval(atob(code))`,
      `document.write("<script src=/x></" + "script>")`,
    ]) {
      const managed = await up(page(`<html><body><script>${script}</script></body></html>`));
      expect((await scan(managed)).snippet.present, script).toEqual({ untold: "loaded-later" });
    }
    for (const rest of [`<script src="/gone.js"></script>`, `<script>this is no code</script>`]) {
      const unread = await up(page(`<html><body>${rest}</body></html>`));
      expect((await scan(unread)).snippet.present, rest).toEqual({ untold: "script-unread" });
    }
  });

  it("does not guess what code works out while it runs", async () => {
    const site = await up(
      page(
        widgetPage({
          commands: `chat("entId", config.id); chat(option); chat("assign", { groupToken: g() });`,
        }),
      ),
    );
    expect((await scan(site)).snippet).toMatchObject({
      present: { value: true },
      enterpriseId: { untold: "not-literal" },
      manualInit: { untold: "not-literal" },
      groupToken: { untold: "not-literal" },
    });
  });

  it("knows another vendor's code by the piece somebody entered, and nothing without one", async () => {
    const site = await up(page(`<html><body><script src="/sdk.js"></script></body></html>`));
    const other = { speaksMeiqia: false };
    expect((await scan(site, other)).snippet.present).toEqual({ untold: "no-mark" });
    expect((await scan(site, { ...other, mark: "/sdk.js" })).snippet).toMatchObject({
      present: { value: true },
      manualInit: { value: null },
    });
  });

  it("tells a cached page with old code from the site's own", async () => {
    const site = await up({
      "/": ({ headers }) => ({
        headers: { "cache-control": "public, s-maxage=600", age: "900", "x-cache": "HIT" },
        body: headers["cache-control"] ? widgetPage() : `<html><body>旧版</body></html>`,
      }),
    });
    const report = await scan(site);
    expect(problemsOf(report)).toEqual(["snippet-missing", "stale-snippet", "stale-copy"]);
    expect(roleOf(report, "page")?.caching).toMatchObject({ layer: "cdn", ttlSeconds: 600, isStale: true });
  });

  it("reads the id of a chat link", async () => {
    const site = await up({ "/standalone.html": { body: "<html></html>" } });
    const report = await scan(site, { path: "/standalone.html?eid=b7e1", entrance: "chat-link" });
    expect(report.snippet).toMatchObject({ present: { value: null }, enterpriseId: { value: "b7e1" } });
    expect(JSON.stringify(report.resources)).not.toContain("eid");
  });
});

describe("what keeps the widget from running", () => {
  it.each([
    ["script-src 'self' 'unsafe-inline'", ["script-src widget.example.com"]],
    ["default-src 'self' 'unsafe-inline'; img-src *; connect-src https:", ["default-src widget.example.com"]],
    ["script-src 'nonce-abc' 'strict-dynamic'", []],
    ["script-src 'nonce-other' 'strict-dynamic'", ["script-src inline", "script-src widget.example.com"]],
    ["script-src 'unsafe-inline' *.example.com; frame-src 'none'", ["frame-src widget.example.com"]],
  ])("reads the policy %s", async (policy, blocked) => {
    const site = await up(page(widgetPage({ nonce: "abc" }), { "content-security-policy": policy }));
    expect((await scan(site, { hosts: ["widget.example.com"] })).blocked).toEqual({ value: blocked });
  });

  it("reads policies of the page itself", async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    const site = await up(page(widgetPage({ more: policy })));
    const report = await scan(site);
    expect(problemsOf(report)).toEqual(["blocked-by-policy"]);
    expect(report.blocked).toEqual({ value: ["script-src inline", "script-src widget.example.com"] });
  });

  it("finds a host that public filter lists name", async () => {
    const site = await up(page(widgetPage({ host: "static.meiqia.com" })));
    expect((await scan(site)).filterListed).toEqual(["static.meiqia.com"]);
  });
});

describe("caches", () => {
  it("finds an interface that is kept, and a worker with what it keeps", async () => {
    const site = await up({
      ...page(widgetPage({ more: `<script>navigator.serviceWorker.register("/sw.js")</script>` })),
      "/sw.js": {
        body: `self.addEventListener("install", (e) => e.waitUntil(caches.open("v1").then((c) => c.addAll(["/", "/api/online"]))));
          self.addEventListener("fetch", (e) => e.respondWith(caches.match(e.request).then((r) => r || fetch(e.request))));`,
      },
      "/api/online": {
        headers: { "content-type": "application/json", "cache-control": "max-age=300", via: "1.1 edge" },
      },
    });
    const report = await scan(site, { apis: [`${site.url}/api/online`] });
    expect(problemsOf(report)).toEqual(["api-cached"]);
    expect(roleOf(report, "api")?.caching).toMatchObject({ layer: "proxy", ttlSeconds: 300 });
    expect(report.serviceWorker).toEqual({
      registered: { value: true },
      keeps: { value: ["page", "api", "assets"] },
    });
  });

  it("does not guess what a worker keeps while it runs", async () => {
    const site = await up({
      ...page(widgetPage({ more: `<script>navigator.serviceWorker.register("sw.js")</script>` })),
      "/sw.js": {
        body: `addEventListener("fetch", (e) => e.respondWith(fetch(e.request).then((r) => (cache.put(e.request, r.clone()), r))))`,
      },
    });
    expect((await scan(site)).serviceWorker.keeps).toEqual({ untold: "chosen-at-run-time" });
  });
});

describe("a page with https", () => {
  it.each([
    ["the widget without it", "http:", "", ["widget.example.com"]],
    ["the widget with it", "https:", "", []],
    ["all of it upgraded", "http:", "upgrade-insecure-requests", []],
  ])("that asks for %s", async (_, scheme, policy, hosts) => {
    const more = `<img src="http://pictures.example.com/a.png">`;
    const headers: Record<string, string> = policy ? { "content-security-policy": policy } : {};
    const site = await serveSite({ "/": { headers, body: widgetPage({ scheme, more }) } }, "trusted");
    open.push(site);
    const report = await scan(site, { ca: AUTHORITY, path: "/" });
    const mixed = "value" in report.mixed ? report.mixed.value : [];
    expect(mixed.filter(({ isWidget }) => isWidget).map(({ host }) => host)).toEqual(hosts);
    expect(mixed.some(({ kind }) => kind === "image")).toBe(policy === "");
  });

  it("is not read when its certificate is not trusted", async () => {
    const site = await serveSite(page(widgetPage()), "self-signed");
    open.push(site);
    expect(roleOf(await scan(site), "page")?.code).toBe("unreachable");
  });
});
