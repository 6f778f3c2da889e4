import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { problemsOf } from "@/lib/engine/site-scan/report";
import { page, roleOf, scan } from "../testing/scan";
import { serveHttp } from "../testing/servers";
import { type SiteFiles, serveSite, type TestSite } from "../testing/site";

const open: TestSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function up(files: SiteFiles): Promise<TestSite> {
  const site = await serveSite(files);
  open.push(site);
  return site;
}

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
