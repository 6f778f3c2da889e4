import { describe, expect, it } from "vitest";
import { auditSnapshot } from "../audit";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { buildTeam, lina, wangqiang } from "../testing/build-team";
import { TEST_TIME } from "../testing/build-snapshot";
import { withDevices } from "../testing/build-devices";
import type { CheckCodes } from "./checks";
import type { SelfCheckReport } from "./device-of";
import { SELF_CHECK_DAYS, withSelfChecks } from "./with-self-checks";

const DAY_MS = 86_400_000;
const daysBefore = (days: number) => new Date(Date.parse(TEST_TIME) - days * DAY_MS).toISOString();
const WELL: CheckCodes = {
  browser: "current",
  notifications: "granted",
  serviceWorker: "registered",
  push: "delivered",
  shown: "seen",
  websocket: "echoed",
  clock: "exact",
  storage: "working",
  thirdParty: "no-second-site",
  privateMode: "cannot-tell",
  background: "steady",
};
type Changes = Partial<Omit<SelfCheckReport, "codes">> & { codes?: Partial<CheckCodes> };
const report = ({ codes, ...changes }: Changes = {}): SelfCheckReport => ({
  agentId: lina.id,
  agentName: lina.name,
  at: daysBefore(1),
  browser: "Chrome",
  version: "157.0.0.0",
  system: "Windows",
  ...changes,
  codes: { ...WELL, ...codes },
});
const verdictOf = (snapshot: Snapshot, ruleId: string) =>
  auditSnapshot(snapshot).results.find((result) => result.ruleId === ruleId)?.verdict;
const devicesOf = (...reports: SelfCheckReport[]) => rowsOf(withSelfChecks(buildTeam(), reports), "devices");

describe("a report as a device", () => {
  it("tells what the browser said, and whose word it is", () => {
    const reported = withSelfChecks(buildTeam(), [report()]);
    expect(rowsOf(reported, "devices")).toMatchObject([
      {
        id: `self-check:${lina.id}:Windows:Chrome`,
        client: "web",
        version: "157.0.0.0",
        updateState: "current",
        notificationPermission: "granted",
        systemMuted: { $: "declared", value: false, by: lina.name },
        websocket: "working",
        storage: "working",
        backgroundAllowed: true,
        soundOn: { $: "unreadable" },
        lastSeenAt: daysBefore(1),
      },
    ]);
    expect(ledgerOf(reported, "devices")).toMatchObject({ status: "partial", basis: "observed" });
  });

  it.each<[Partial<CheckCodes>, object]>([
    [{ notifications: "unsupported" }, { notificationPermission: { $: "unreadable" } }],
    [{ notifications: "insecure" }, { notificationPermission: { $: "unreadable" } }],
    [{ shown: "not-answered" }, { systemMuted: { $: "unreadable" } }],
    [{ background: "not-left" }, { backgroundAllowed: { $: "unreadable" } }],
    [{ background: "frozen" }, { backgroundAllowed: false }],
    [{ browser: "unlisted" }, { updateState: { $: "unreadable" } }],
    [{ browser: "unsupported" }, { updateState: "pending" }],
    [{ websocket: "not-offered" }, { websocket: { $: "unreadable" } }],
    [{ websocket: "unsupported" }, { websocket: "unsupported" }],
  ])("never takes what was not tested for good or bad: %o", (codes, expected) => {
    expect(devicesOf(report({ codes }))[0]).toMatchObject(expected);
  });

  it("blames a failed echo on the device only where somebody else's came back", () => {
    const failed = report({ codes: { websocket: "failed" } });
    expect(devicesOf(failed)[0]).toMatchObject({ websocket: { $: "unreadable" } });
    expect(devicesOf(failed, report({ agentId: wangqiang.id }))).toEqual(
      expect.arrayContaining([expect.objectContaining({ agentId: lina.id, websocket: "failing" })]),
    );
  });

  it("keeps the newest of each browser, and leaves out people who are not there and times to come", () => {
    const devices = devicesOf(
      report({ at: daysBefore(3), codes: { notifications: "denied" } }),
      report({ at: daysBefore(2) }),
      report({ at: daysBefore(2), browser: "Firefox" }),
      report({ at: daysBefore(-1), codes: { notifications: "denied" } }),
      report({ agentId: "nobody" }),
    );
    expect(devices.map(({ browser, notificationPermission }) => [browser, notificationPermission])).toEqual([
      ["Chrome", "granted"],
      ["Firefox", "granted"],
    ]);
  });

  it("takes the place of what a file says of that browser, except for what it could not tell", () => {
    const told = withDevices([
      { client: "web", browser: "Chrome 150", soundOn: true, notificationPermission: "granted" },
      { client: "desktop", system: "Windows" },
    ]);
    const devices = rowsOf(
      withSelfChecks(told, [report({ codes: { notifications: "denied", background: "not-left" } })]),
      "devices",
    );
    expect(devices).toHaveLength(2);
    expect(devices[0]).toMatchObject({ id: "d1", soundOn: true, notificationPermission: "denied" });
  });
});

describe("the rules about devices", () => {
  it("fail on what a report denies", () => {
    const denied = withSelfChecks(buildTeam(), [report({ codes: { notifications: "denied" } })]);
    expect(verdictOf(denied, "notify/browser-denied")).toBe("fail");
    const blocked = withSelfChecks(buildTeam(), [report({ codes: { storage: "blocked" } })]);
    expect(verdictOf(blocked, "browser/storage-blocked")).toBe("fail");
    const muted = withSelfChecks(buildTeam(), [report({ codes: { shown: "not-seen" } })]);
    expect(verdictOf(muted, "notify/system-muted")).toBe("fail");
  });

  it("cannot tell from an aged report, bad or good, not even beside a complete list", () => {
    for (const notifications of ["denied", "granted"] as const) {
      const aged = report({ at: daysBefore(SELF_CHECK_DAYS + 1), codes: { notifications } });
      expect(verdictOf(withSelfChecks(buildTeam(), [aged]), "notify/browser-denied")).toBe("unknown");
      const beside = withSelfChecks(
        withDevices([{ agentId: wangqiang.id, client: "web", notificationPermission: "granted" }]),
        [aged],
      );
      expect(verdictOf(beside, "notify/browser-denied")).toBe("unknown");
    }
    expect(verdictOf(buildTeam(), "notify/browser-denied")).toBe("unknown");
  });

  it("never pass on one agent's report alone", () => {
    expect(verdictOf(withSelfChecks(buildTeam(), [report()]), "notify/browser-denied")).not.toBe("pass");
  });
});
