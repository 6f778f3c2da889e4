import { describe, expect, it } from "vitest";
import { auditSnapshot } from "../audit";
import type { Channel, Routing } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { buildSnapshot, TEST_TIME } from "../testing/build-snapshot";
import { absent, unreadable } from "../value";
import type { Caching, Resource, SiteReport } from "./report";
import { SITE_SCAN_DAYS, withSiteScans } from "./with-site-scans";

const at = (minutesBefore: number) => new Date(Date.parse(TEST_TIME) - minutesBefore * 60_000).toISOString();

const revalidated: Caching = {
  headers: { "cache-control": "no-cache" },
  layer: "client",
  isStorable: true,
  ttlSeconds: 0,
  isGuessed: false,
  isRevalidated: true,
  isStale: false,
};
const resource = (role: Resource["role"], caching: Partial<Caching> = {}): Resource => ({
  role,
  url: "https://www.example.com/",
  code: "read",
  status: 200,
  redirects: 0,
  caching: { ...revalidated, ...caching },
});

const healthy: SiteReport = {
  resources: [resource("page")],
  snippet: {
    present: { value: true },
    stale: { value: false },
    enterpriseId: { value: "a1f0" },
    manualInit: { value: false },
    initCalled: { value: true },
    withoutButton: { value: false },
    showPanelCalled: { value: false },
    agentToken: { value: null },
    groupToken: { value: null },
  },
  blocked: { value: [] },
  mixed: { value: [] },
  serviceWorker: { registered: { value: false }, keeps: { value: null } },
  unreadScripts: [],
  widgetHosts: [],
  filterListed: [],
};
const report = (snippet: Partial<SiteReport["snippet"]>, more: Partial<SiteReport> = {}): SiteReport => ({
  ...healthy,
  ...more,
  snippet: { ...healthy.snippet, ...snippet },
});
const untold = { untold: "page-unread" } as const;
const unread: SiteReport = {
  ...healthy,
  resources: [{ ...resource("page"), code: "unreachable", status: null, caching: null }],
  snippet: Object.fromEntries(
    Object.keys(healthy.snippet).map((key) => [key, untold]),
  ) as unknown as SiteReport["snippet"],
  blocked: untold,
  mixed: untold,
  serviceWorker: { registered: untold, keeps: untold },
};

const snapshot = (channel: Partial<Channel> = {}, route: Partial<Routing> = {}) =>
  buildSnapshot(
    {
      channels: [
        { id: "c1", name: "官网", kind: "website", enabled: true, enterpriseId: "a1f0", ...channel },
      ],
      routing: [{ id: "r1", channelId: "c1", ...route }],
    },
    { platform: "meiqia" },
  );
const site = (told: SiteReport, minutesBefore = 5, id = "s1") => ({
  id,
  name: "官网首页",
  channelId: "c1",
  newest: { at: at(minutesBefore), report: told },
});
const verdicts = (told: ReturnType<typeof snapshot>, ruleId: string) =>
  auditSnapshot(told).results.flatMap((result) => (result.ruleId === ruleId ? [result.verdict] : []));

describe("withSiteScans", () => {
  it.each<[string, SiteReport]>([
    ["channel/snippet-missing", report({ present: { value: false } })],
    ["channel/manual-init-never", report({ manualInit: { value: true }, initCalled: { value: false } })],
    ["channel/no-button", report({ withoutButton: { value: true }, showPanelCalled: { value: false } })],
    ["channel/enterprise-id-differs", report({ enterpriseId: { value: "b7e1" } })],
    ["channel/snippet-stale", report({ stale: { value: true } })],
    ["channel/policy-blocks-widget", report({}, { blocked: { value: ["script-src static.example.com"] } })],
    [
      "channel/mixed-content",
      report({}, { mixed: { value: [{ kind: "script", host: "static.example.com", isWidget: true }] } }),
    ],
    [
      "routing/agent-overrides-group",
      report({ agentToken: { value: "8d2f60" }, groupToken: { value: "51ac07" } }),
    ],
    [
      "cache/api-cached",
      report(
        {},
        {
          resources: [
            resource("page"),
            resource("api", { layer: "cdn", ttlSeconds: 300, isRevalidated: false }),
          ],
        },
      ),
    ],
    [
      "cache/expired-or-corrupt",
      report({}, { resources: [resource("page", { layer: "cdn", isStale: true })] }),
    ],
    [
      "cache/no-invalidation",
      report({}, { resources: [resource("page", { ttlSeconds: 86_400, isRevalidated: false })] }),
    ],
    [
      "cache/api-cached",
      report({}, { serviceWorker: { registered: { value: true }, keeps: { value: ["api", "assets"] } } }),
    ],
  ])("makes %s fire, pass when all is well, and unknown when nothing could be read", (ruleId, faulty) => {
    expect(verdicts(withSiteScans(snapshot(), [site(faulty)]), ruleId)).toContain("fail");
    expect(verdicts(withSiteScans(snapshot(), [site(healthy)]), ruleId)).not.toContain("fail");
    const blind = verdicts(withSiteScans(snapshot(), [site(unread)]), ruleId);
    expect(blind.filter((verdict) => verdict === "pass" || verdict === "fail")).toEqual([]);
  });

  it("leaves what was said where nothing could be seen, and takes its place where something was", () => {
    const said = snapshot({ snippetPresent: true, manualInit: absent });
    expect(withSiteScans(said, [site(unread)]).channels?.[0]).toMatchObject({
      snippetPresent: true,
      manualInit: absent,
      snippetStale: { $: "unreadable", reason: "request-failed" },
    });
    expect(withSiteScans(said, [site(report({ present: { value: false } }))]).channels?.[0]).toMatchObject({
      snippetPresent: false,
    });
  });

  it("keeps the id on record beside the one on the page, or takes the page's when there is none", () => {
    const other = report({ enterpriseId: { value: "b7e1" } });
    expect(withSiteScans(snapshot(), [site(other)]).channels?.[0]).toMatchObject({
      enterpriseId: "a1f0",
      siteEnterpriseId: "b7e1",
    });
    const blank = snapshot({ enterpriseId: unreadable("not-offered") });
    expect(withSiteScans(blank, [site(other)]).channels?.[0]).toMatchObject({ enterpriseId: "b7e1" });
  });

  it("says when the page was looked at, and forgets it after the set time", () => {
    const days = SITE_SCAN_DAYS * 24 * 60;
    expect(withSiteScans(snapshot(), [site(healthy, 60)]).channels?.[0]).toMatchObject({
      siteCheckedAt: at(60),
    });
    const aged = withSiteScans(snapshot(), [site(report({ present: { value: false } }), days + 1)]);
    expect(aged.channels?.[0]).toMatchObject({
      snippetPresent: { $: "unreadable", reason: "not-collected" },
    });
    expect(rowsOf(aged, "cachePolicies")).toMatchObject([
      { covers: { $: "unreadable" }, state: { $: "unreadable" } },
    ]);
    expect(verdicts(aged, "channel/snippet-missing")).toEqual(["unknown"]);
  });

  it("lets the worst of several pages of one channel speak", () => {
    const bad = report({ present: { value: false } });
    for (const order of [
      [site(healthy), site(bad, 5, "s2"), site(unread, 5, "s3")],
      [site(unread), site(bad, 5, "s2"), site(healthy, 5, "s3")],
    ])
      expect(withSiteScans(snapshot(), order).channels?.[0]).toMatchObject({ snippetPresent: false });
    expect(withSiteScans(snapshot(), [site(healthy), site(unread, 5, "s2")]).channels?.[0]).toMatchObject({
      snippetPresent: { $: "unreadable" },
    });
  });

  it("leaves out looks after the snapshot, of channels that are gone, and those not made yet", () => {
    const one = snapshot();
    expect(withSiteScans(one, [site(healthy, -1)])).toBe(one);
    expect(withSiteScans(one, [{ ...site(healthy), channelId: "gone" }])).toBe(one);
    expect(withSiteScans(one, [{ ...site(healthy), newest: null }])).toBe(one);
  });

  it("names its rows, and says that looks alone are not the whole", () => {
    const told = withSiteScans(snapshot(), [site(healthy)]);
    expect(rowsOf(told, "cachePolicies")).toMatchObject([
      { id: "site:s1:page", layer: "client", covers: [], channelIds: ["c1"], state: "ok" },
    ]);
    expect(told.ledger.cachePolicies).toMatchObject({ status: "partial", basis: "observed" });
  });
});
