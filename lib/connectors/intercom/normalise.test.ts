import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { ledgerOf, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { absent, unreadable } from "@/lib/engine/value";
import { testConnection } from "../take-snapshot";
import { startFakePlatform } from "../testing/fake-platform";
import { intercom } from "./intercom";
import {
  admin,
  email,
  fakeIntercom,
  log,
  LOGGED,
  schedule,
  team,
  TOKEN,
  workflow,
  type FakeWorkspace,
} from "./testing/fake-intercom";
import { inputFor, NOW, takeIntercom } from "./testing/take-intercom";

const taken = async (workspace?: FakeWorkspace, settings?: object) =>
  (await takeIntercom(workspace, settings)).snapshot;
const row = (snapshot: Snapshot, section: SectionName, id: string) =>
  (snapshot[section] as Record<string, unknown>[]).find((one) => one.id === id || one.agentId === id);

describe("people", () => {
  it("are active by a switch that nobody else turns off", async () => {
    const snapshot = await taken({ admins: [admin(1), admin(2, { away_mode_enabled: true })] });
    expect(snapshot.presence).toEqual([
      { agentId: "1", status: "online", sticky: true },
      { agentId: "2", status: "away", sticky: true },
    ]);
    expect(auditSnapshot(snapshot).instant.map(({ verdict }) => verdict)).not.toContain("PROVEN");
  });

  it("without a role are not people without rights, and without a seat not yet bots", async () => {
    const snapshot = await taken({ admins: [admin(1, { role: null, has_inbox_seat: false })] });
    expect(row(snapshot, "agents", "1")).toMatchObject({
      roleIds: unreadable("not-offered"),
      seat: false,
      kind: unreadable("not-offered"),
    });
    expect(ledgerOf(snapshot, "roles")).toMatchObject({ status: "partial", reason: "not-offered" });
  });

  it("belong where both sides say; a difference is a pull that straddled a change", async () => {
    expect(ledgerOf(await taken(), "memberships").status).toBe("complete");
    const snapshot = await taken({ teams: [team(10, [1]), team(20, [3])] });
    expect(ledgerOf(snapshot, "memberships")).toMatchObject({ status: "partial", reason: "unrecognised" });
    expect(snapshot.memberships).toHaveLength(3);
  });

  it.each([
    ["round_robin", true],
    ["balanced", unreadable("unrecognised", "balanced")],
    [null, unreadable("not-offered")],
  ])("a team that distributes by %s assigns: %j", async (distribution_method, autoAssign) => {
    const snapshot = await taken({ teams: [team(10, [1, 2, 3], { distribution_method })] });
    expect(row(snapshot, "groups", "10")?.autoAssign).toEqual(autoAssign);
  });

  it("a team without a limit is not limited to nothing", async () => {
    const snapshot = await taken({ teams: [team(10, [1]), team(20, [3], { assignment_limit: 4 })] });
    expect(row(snapshot, "groups", "10")?.capacity).toBeUndefined();
    expect(row(snapshot, "groups", "20")?.capacity).toBe(4);
  });
});

describe("hours", () => {
  it("count from the beginning of the week and are cut at midnight", async () => {
    const time_intervals = [
      { start_minute: 6 * 1440 + 1320, end_minute: 7 * 1440 },
      { start_minute: 1380, end_minute: 1560 },
    ];
    const snapshot = await taken({ schedules: [schedule(30, { time_intervals })] });
    expect(row(snapshot, "hours", "30")?.intervals).toEqual([
      { day: 1, start: 1380, end: 1440 },
      { day: 2, start: 0, end: 120 },
      { day: 7, start: 1320, end: 1440 },
    ]);
  });

  it("keep exceptions of a day, closed or with hours of its own", async () => {
    const exception = (id: string, more: object) => ({
      type: "office_hours_exception",
      id,
      exception_date: "2026-12-25",
      name: "Holiday",
      time_intervals: null,
      recurring_annually: false,
      ...more,
    });
    const custom = { start_minute: 600, end_minute: 720 };
    const snapshot = await taken({
      exceptions: {
        30: [
          exception("1", { exception_type: "closed", recurring_annually: true }),
          exception("2", {
            exception_type: "custom_hours",
            exception_date: "2026-12-31",
            time_intervals: [custom],
          }),
        ],
      },
    });
    expect(row(snapshot, "hours", "30")?.exceptions).toEqual([
      { from: "2026-12-25", to: "2026-12-25", closed: true, annual: true, name: "Holiday" },
      {
        from: "2026-12-31",
        to: "2026-12-31",
        closed: false,
        intervals: [{ day: 1, start: 600, end: 720 }],
        name: "Holiday",
      },
    ]);
  });
});

describe("channels", () => {
  it.each([
    [LOGGED, { everReceived: true, lastReceivedAt: new Date(LOGGED * 1000).toISOString() }],
    [null, { everReceived: false }],
  ])("an address that last received at %j", async (forwarded_email_last_received_at, expected) => {
    const snapshot = await taken({
      emails: [email(5, { forwarded_email_last_received_at, verified: false })],
    });
    expect(row(snapshot, "channels", "email-5")).toMatchObject({ mailVerified: false, ...expected });
  });

  it("lead nowhere that could be read", async () => {
    expect(ledgerOf(await taken(), "routing")).toMatchObject({
      status: "unavailable",
      reason: "not-offered",
    });
  });
});

describe("the journal", () => {
  const fifty = Array.from({ length: 50 }, (_, index) => log(index + 1));

  it.each([false, true])("is read to its end by moments alone (oldest first: %s)", async (oldestFirst) => {
    const { snapshot, requests } = await takeIntercom({ logs: fifty, oldestFirst });
    expect(snapshot.changes).toHaveLength(50);
    expect(ledgerOf(snapshot, "changes").status).toBe("complete");
    const asked = requests.filter(({ path }) => path === "/admins/activity_logs");
    expect(asked[0]?.query.get("created_at_after")).toBe(String(NOW.getTime() / 1000 - 30 * 86_400));
  });

  it("that holds more in one second than a page says so", async () => {
    const logs = fifty.map((one) => ({ ...one, created_at: LOGGED }));
    expect(ledgerOf(await taken({ logs }), "changes")).toMatchObject({
      status: "partial",
      reason: "truncated",
    });
  });

  it("keeps kind, moment, actor and team; neither descriptions nor addresses", async () => {
    const snapshot = await taken();
    expect(snapshot.changes).toEqual([
      {
        id: "log-1",
        at: new Date((LOGGED - 60) * 1000).toISOString(),
        actor: "admin1@example.test",
        kind: "app_team_membership_modification",
        target: "10",
      },
    ]);
    expect(JSON.stringify(snapshot)).not.toMatch(/planted-(words|before)|203\.0\.113\.9/);
    expect(row(await taken({ logs: [log(1, { metadata: {} })] }), "changes", "log-1")?.target).toEqual(
      absent,
    );
  });
});

describe("workflows", () => {
  it("are read by number, and never taken for all there are", async () => {
    const workflows = { 1: workflow(1), 2: workflow(2, { state: "paused" }) };
    const snapshot = await taken({ workflows }, { workflowIds: "1, 2 404" });
    expect(snapshot.automationRules?.map(({ id, active }) => [id, active])).toEqual([
      ["1", true],
      ["2", false],
    ]);
    expect(ledgerOf(snapshot, "automationRules").status).toBe("partial");
    expect(ledgerOf(await taken(), "automationRules").status).toBe("unavailable");
  });
});

describe("refusals and limits", () => {
  it("a call that is refused costs its own section alone", async () => {
    const snapshot = await taken({ allowList: null, logs: null, emails: null, brands: null });
    for (const section of ["accessLists", "changes", "channels"] as const) {
      expect(ledgerOf(snapshot, section)).toMatchObject({ status: "unavailable", reason: "no-permission" });
    }
  });

  it("429 waits until the window that its header names", async () => {
    let refused = false;
    const { waits } = await takeIntercom({}, {}, (inner) => (request) => {
      if (refused || request.path !== "/teams") return inner(request);
      refused = true;
      const reset = String(NOW.getTime() / 1000 + 7);
      return {
        status: 429,
        headers: { "x-ratelimit-reset": reset },
        body: { type: "error.list", errors: [] },
      };
    });
    expect(waits).toContain(7_000);
  });

  it("a dead token ends the pull before anything else is asked", async () => {
    const platform = await startFakePlatform(() => ({
      status: 401,
      body: { type: "error.list", errors: [] },
    }));
    const outcome = await testConnection(intercom, inputFor(platform.url)).catch((error: unknown) => error);
    await platform.close();
    expect(outcome).toMatchObject({ code: "unauthorised" });
    expect(platform.requests).toHaveLength(1);
  });

  it("the connection test says what no call tells", async () => {
    const platform = await startFakePlatform(fakeIntercom({ allowList: null }));
    const report = await testConnection(intercom, inputFor(platform.url)).finally(() => platform.close());
    expect(report.account).toBe("admin1@example.test");
    expect(JSON.stringify(report)).not.toContain(TOKEN);
    const unread = report.sections.filter(({ readable }) => !readable).map(({ section }) => section);
    expect(unread).toEqual(["accessLists", "routing", "roles"]);
  });
});
