import fc from "fast-check";
import { canonicalize as reference } from "json-canonicalize";
import { describe, expect, inject, it } from "vitest";
import { canonicalize, configurationText, contentText } from "./canonical";
import { Snapshot } from "./snapshot";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

describe("canonicalize", () => {
  it("writes the sample of RFC 8785", () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalize(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts members by UTF-16 code units", () => {
    expect(canonicalize({ "\ufb33": 1, "\ud83d\ude00": 2, "\u20ac": 3, "\r": 4, "1": 5 })).toBe(
      '{"\\r":4,"1":5,"\u20ac":3,"\ud83d\ude00":2,"\ufb33":1}',
    );
  });

  it("agrees with a published implementation on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => {
        fc.pre(!/\p{Surrogate}/u.test(JSON.stringify(value)));
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalize(plain)).toBe(reference(plain));
      }),
      { numRuns: inject("deep") ? 100_000 : 10_000 },
    );
  });

  it("refuses what JSON cannot hold", () => {
    for (const value of [Number.NaN, Infinity, "\ud800", undefined, () => 1])
      expect(() => canonicalize(value)).toThrow(TypeError);
  });
});

/** The policy of the first sealed snapshots. A threshold is added as optional, never here. */
const FIRST_THRESHOLDS = [
  "credentialWarnDays",
  "authorisationWarnDays",
  "roleReviewDays",
  "messageCacheSeconds",
  "cacheMinMb",
  "cacheMaxMb",
  "cacheCleanDays",
  "clientUpdateDays",
  "presenceStaleSeconds",
  "queueMinimum",
  "distributionMinimum",
  "assignDelaySeconds",
  "webhookSlowMs",
  "mailSilentDays",
  "fallbackTestDays",
  "contactVerifyDays",
  "declaredStaleDays",
  "antiFloodMinimum",
  "blockedContactDays",
  "newestClients",
  "browserFloors",
] as const;

describe("content of a snapshot", () => {
  const company = receivingCompany();
  const agents = [...company.agents, { id: "a0", name: "王芳" }];

  it("does not depend on the order of rows, the time or the requests", () => {
    const one = buildSnapshot(
      { ...company, agents },
      { ledger: { agents: { at: "2026-03-01T00:00:00Z", requests: ["GET /a"] } } },
    );
    const two = buildSnapshot(
      { ...company, agents: [...agents].reverse() },
      { takenAt: "2026-03-09T00:00:00Z" },
    );
    expect(contentText(one)).toBe(contentText(two));
  });

  it("depends on every value and on what could be read", () => {
    const base = contentText(buildSnapshot({ ...company, agents }));
    expect(contentText(buildSnapshot({ ...company, agents: company.agents }))).not.toBe(base);
    expect(
      contentText(buildSnapshot({ ...company, agents }, { ledger: { agents: { status: "partial" } } })),
    ).not.toBe(base);
  });

  it("stays the same when a snapshot that knows nothing of later sections and thresholds is read again", () => {
    const { policy, ...snapshot } = buildSnapshot(company);
    const first = {
      ...snapshot,
      policy: Object.fromEntries(FIRST_THRESHOLDS.map((key) => [key, policy?.[key]])),
    };
    expect(contentText(Snapshot.parse(first))).toBe(contentText(first as Snapshot));
  });

  it("keeps its configuration text while messages come in", () => {
    const at = (time: string) => {
      const [first, ...others] = company.channels;
      return buildSnapshot({ ...company, channels: [{ ...first!, lastReceivedAt: time }, ...others] });
    };
    const [morning, evening] = [at("2026-11-16T01:00:00Z"), at("2026-11-16T09:00:00Z")];
    expect(configurationText(morning)).toBe(configurationText(evening));
    expect(contentText(morning)).not.toBe(contentText(evening));
  });

  it("keeps its configuration text while only presence moves", () => {
    const away = buildSnapshot({ ...company, presence: [] });
    expect(configurationText(away)).toBe(configurationText(buildSnapshot(company)));
    expect(contentText(away)).not.toBe(contentText(buildSnapshot(company)));
  });
});
