import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AddressGuard, createAddressGuard } from "@/lib/connectors/http/address-guard";
import { hostileAddresses } from "@/lib/connectors/testing/hostile-addresses";
import { serveHttp, type TestServer } from "../testing/servers";
import { serveSite, type SiteFiles, type TestSite, widgetPage } from "../testing/site";
import { scanSite } from "./scan-site";

let forbidden: TestServer;
let site: TestSite;
const files: SiteFiles = {};
beforeAll(async () => {
  forbidden = await serveHttp((_request, response) => response.end("reached"));
  site = await serveSite(files);
});
beforeEach(() => {
  for (const path of Object.keys(files)) delete files[path];
});
afterAll(async () => {
  await forbidden.close();
  await site.close();
});

/** The site itself is listed by its one port, so that everything it leads to is judged on its own; every name is a trap. */
const guard = () =>
  createAddressGuard({
    allowPrivate: `127.0.0.1:${site.port}`,
    lookup: async () => [{ address: "127.0.0.1", family: 4 }],
  });

async function look(url: string, apis: string[] = [], judge: AddressGuard = guard()): Promise<void> {
  await scanSite(
    { url, entrance: "website", speaksMeiqia: true, mark: null, hosts: [], apis },
    { guard: judge, limits: { connectMs: 200, idleMs: 300 }, withinMs: 5_000 },
  );
}

const quoted = (url: string) => url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

describe("what a page leads a scan to", () => {
  const WAYS: Record<string, (url: string, at: string) => Promise<void>> = {
    "the page's own address": (url) => look(url),
    "a script in the page": async (url, at) => {
      files[at] = { body: `<html><script src="${quoted(url)}"></script></html>` };
      await look(site.url + at);
    },
    "the base of the page": async (url, at) => {
      files[at] = { body: `<html><base href="${quoted(url)}"><script src="x.js"></script></html>` };
      await look(site.url + at);
    },
    "the widget's own script": async (url, at) => {
      files[at] = { body: widgetPage({ commands: `load(${JSON.stringify(url)});` }) };
      await look(site.url + at);
    },
    "a service worker": async (url, at) => {
      const code = `navigator.serviceWorker.register(${JSON.stringify(url)})`;
      files[at] = { body: widgetPage({ more: `<script>${code}</script>` }) };
      await look(site.url + at);
    },
    "a redirect of the page": async (url, at) => {
      files[at] = { status: 302, headers: { location: inHeader(url) } };
      await look(site.url + at);
    },
    "a redirect of a script": async (url, at) => {
      files[at] = { body: `<html><script src="${at}/s.js"></script></html>` };
      files[`${at}/s.js`] = { status: 307, headers: { location: inHeader(url) } };
      await look(site.url + at);
    },
    "a redirect of a worker": async (url, at) => {
      const code = `navigator.serviceWorker.register("${at}/sw.js")`;
      files[at] = { body: widgetPage({ more: `<script>${code}</script>` }) };
      files[`${at}/sw.js`] = { status: 301, headers: { location: inHeader(url) } };
      await look(site.url + at);
    },
    "an interface": async (url, at) => {
      files[at] = { body: widgetPage() };
      await look(site.url + at, [url]);
    },
  };

  it.each(Object.keys(WAYS))(
    "%s",
    async (way) => {
      const urls = hostileAddresses(String(forbidden.port));
      expect(urls.length).toBeGreaterThan(150);
      // Every one at a path of its own, so that many can be looked at together.
      const waiting = urls.map((url, place) => [url, `/${place}`] as const);
      const lanes = Array.from({ length: 12 }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await WAYS[way]?.(...next);
      });
      await Promise.all(lanes);
      expect(forbidden.connections()).toBe(0);
    },
    60_000,
  );

  it("asks once for each name, whatever it leads to later", async () => {
    let asked = 0;
    const lookup = async () => [{ address: asked++ % 2 === 0 ? "203.0.113.1" : "127.0.0.1", family: 4 }];
    for (let round = 0; round < 100; round++) {
      const judge = createAddressGuard({ lookup });
      await scanSite(
        {
          url: `http://rebind.example:${forbidden.port}/`,
          entrance: "website",
          speaksMeiqia: true,
          mark: null,
          hosts: [],
          apis: [],
        },
        { guard: judge, limits: { connectMs: 20, idleMs: 20 }, withinMs: 500 },
      );
    }
    expect(forbidden.connections()).toBe(0);
  });

  // Last: it is the proof that the listener counts.
  it.each(Object.keys(WAYS))("%s would be seen by the listener, were the guard weaker", async (way) => {
    const before = forbidden.connections();
    const at = "/weak";
    const weak: AddressGuard = { resolve: async () => [{ address: "127.0.0.1", family: 4 }] };
    const url = `http://intranet.example:${forbidden.port}/x.js`;
    files[at] = { body: `<html><script src="${url}"></script></html>` };
    if (way === "the page's own address") await look(url, [], weak);
    else if (way.startsWith("a redirect")) {
      files[at] = { status: 302, headers: { location: url } };
      await look(site.url + at, [], weak);
    } else if (way === "an interface") await look(site.url + at, [url], weak);
    else await look(site.url + at, [], weak);
    expect(forbidden.connections()).toBeGreaterThan(before);
  });
});

/** Node refuses to send some of them; what it does send is what a hostile site could. */
function inHeader(url: string): string {
  return /^[\x20-\x7e]*$/.test(url) ? url : encodeURI(url);
}
