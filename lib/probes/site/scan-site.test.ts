import { gzipSync } from "node:zlib";
import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { problemsOf, type SiteReport } from "@/lib/engine/site-scan/report";
import { AUTHORITY, serveHttp } from "../testing/servers";
import { type SiteFiles, serveSite, type TestSite, widgetPage } from "../testing/site";
import { scanSite, type ScanOptions, type SiteTarget } from "./scan-site";

const open: TestSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function up(files: SiteFiles): Promise<TestSite> {
  const site = await serveSite(files);
  open.push(site);
  return site;
}

type Wanted = Partial<SiteTarget> & { path?: string; also?: number } & Omit<ScanOptions, "guard">;
async function scan(site: TestSite, wanted: Wanted = {}): Promise<SiteReport> {
  const { path = "/", limits, withinMs = 5_000, ca, also = site.port, ...more } = wanted;
  const target: SiteTarget = {
    url: site.url + path,
    entrance: "website",
    speaksMeiqia: true,
    mark: null,
    hosts: [],
    apis: [],
    ...more,
  };
  const guard = createAddressGuard({ allowPrivate: `127.0.0.1:${site.port},127.0.0.1:${also}` });
  return scanSite(target, { guard, withinMs, limits: { connectMs: 300, ...limits }, ...(ca && { ca }) });
}

const page = (body: string, headers: Record<string, string | string[]> = {}) => ({ "/": { body, headers } });
const roleOf = (report: SiteReport, role: string) => report.resources.find((one) => one.role === role);

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

describe("pages that are hard to read", () => {
  const inGbk = (head: string) =>
    Buffer.concat([
      Buffer.from(`<html><head>${head}</head><body><script>var title = "`),
      // 在线客服, as GBK writes it.
      Buffer.from([0xd4, 0xda, 0xcf, 0xdf, 0xbf, 0xcd, 0xb7, 0xfe]),
      Buffer.from(`";</script></body></html>`),
    ]);
  const charset = '<meta charset="gbk">';
  const equivalent = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';
  it.each([
    ["the header", "", "text/html; charset=GBK", true],
    ["the page itself", charset, "text/html", true],
    ["the page itself, in the older way", equivalent, "text/html", true],
    ["the page itself, without a header", charset, "", true],
    ["the header before the page", charset, "text/html; charset=iso-8859-1", false],
    ["nobody", "", "text/html", false],
  ])("reads GBK when %s says so", async (_, head, type, isRead) => {
    const site = await up({ "/": { body: inGbk(head), headers: { "content-type": type } } });
    const report = await scan(site, { speaksMeiqia: false, mark: "在线客服" });
    expect(report.snippet.present).toEqual({ value: isRead });
  });

  it.each<[string, SiteFiles, string]>([
    ["a status that is no page", { "/": { status: 503 } }, "status"],
    [
      "something that is no page",
      { "/": { headers: { "content-type": "image/png" }, body: "x" } },
      "other-content",
    ],
    ["a page without end", { "/": { body: "x".repeat(200_000) } }, "too-large"],
    [
      "a bomb",
      { "/": { headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(50_000_000)) } },
      "too-large",
    ],
    [
      "packing that is none",
      { "/": { headers: { "content-encoding": "gzip" }, body: "no gzip" } },
      "bad-answer",
    ],
    ["two packings", { "/": { headers: { "content-encoding": "gzip, gzip" }, body: "x" } }, "bad-answer"],
    ["a circle", { "/": { status: 302, headers: { location: "/" } } }, "too-many-redirects"],
    ["a redirect to nowhere", { "/": { status: 302, headers: { location: "http://" } } }, "not-an-address"],
    [
      "a redirect elsewhere",
      { "/": { status: 302, headers: { location: "ftp://a.example/" } } },
      "not-an-address",
    ],
  ])("says of %s why it is not known", async (_, files, code) => {
    const report = await scan(await up(files), { limits: { bodyBytes: 100_000 } });
    expect(roleOf(report, "page")?.code).toBe(code);
    expect(problemsOf(report)).toEqual(["page-unread"]);
    expect(report.snippet.present).toEqual({ untold: "page-unread" });
  });

  it("stops at thousands of scripts and at deep nesting", async () => {
    const many = await up(
      page(`<html>${`<script src="/a.js?x"></script><script>1</script>`.repeat(5_000)}</html>`),
    );
    const report = await scan(many);
    expect(report.snippet.present).toEqual({ untold: "script-unread" });
    expect(many.asked.length).toBeLessThan(60);
    const deep = await up(
      page(`<html>${"<div>".repeat(20_000)}<script>${"(".repeat(50_000)}</script></html>`),
    );
    expect((await scan(deep)).snippet.present).toEqual({ untold: "script-unread" });
  });

  it.each<[string, RequestListener]>([
    ["never answers", () => {}],
    ["sends a byte now and then", (_, response) => void setInterval(() => response.write("x"), 50).unref()],
  ])("ends in time when a script %s", async (_, answer) => {
    const endless = await serveHttp(answer);
    const site = await up(page(`<html><script src="http://127.0.0.1:${endless.port}/x.js"></script></html>`));
    const begun = Date.now();
    const report = await scan(site, { withinMs: 700, also: endless.port });
    expect(Date.now() - begun).toBeLessThan(2_500);
    expect(endless.connections()).toBe(1);
    expect(report.snippet.present).toEqual({ untold: "script-unread" });
    expect(report.unreadScripts).toEqual([`http://127.0.0.1:${endless.port}/x.js`]);
    await endless.close();
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
