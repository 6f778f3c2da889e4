import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { type Heard, withEvents } from "./with-events";

const AT = "2026-11-16T01:00:00.000Z";
const EARLIER = "2026-11-16T00:00:00.000Z";
const heard = (kind: Heard["kind"], events: Heard["events"]): Heard => ({
  ...{ kind, path: "/hooks/r1", opened: { by: "王芳", at: "2026-11-01T00:00:00.000Z" }, events },
});

it("tells when the last conversation was reported to a webhook that sends here, and to no other", () => {
  const url = (value: string) => ({ $: "declared" as const, value });
  const snapshot = buildSnapshot({
    webhooks: [
      { id: "ours", name: "ours", url: url("https://inlet.example.com/hooks/r1?x=1") },
      { id: "theirs", name: "theirs", url: url("https://crm.example.com/hooks/r11") },
    ],
  });
  const events = [
    { kind: "client.updated", subject: null, at: AT },
    { kind: "conversation.closed", subject: null, at: EARLIER },
  ];
  const [ours, theirs] = rowsOf(withEvents(snapshot, [heard("meiqia-webhook", events)]), "webhooks");
  expect(ours).toMatchObject({ lastEventAt: EARLIER, signatureSelfTest: "passed" });
  expect(theirs).toEqual({ id: "theirs", name: "theirs", url: url("https://crm.example.com/hooks/r11") });
  const clientsOnly = withEvents(snapshot, [heard("meiqia-webhook", events.slice(0, 1))]);
  expect(rowsOf(clientsOnly, "webhooks")[0]).not.toHaveProperty("lastEventAt");
});

it("knows that an app's push server here answers, once a push was accepted", () => {
  const snapshot = buildSnapshot({ sdkPush: [{ id: "a", name: "a", url: "https://x.example/hooks/r1" }] });
  const push = [{ kind: "mesage", subject: null, at: AT }];
  const app = (told: Heard[]) => rowsOf(withEvents(snapshot, told), "sdkPush")[0];
  expect(app([heard("meiqia-push", push)])).toMatchObject({ urlAnswers: true, signatureSelfTest: "passed" });
  for (const told of [[], [heard("meiqia-push", [])], [heard("meiqia-webhook", push)]])
    expect(app(told)).not.toHaveProperty("urlAnswers");
});

it("tells each account's last callback", () => {
  const snapshot = buildSnapshot({
    integrations: ["wk1", "wk2"].map((id) => ({ id: `sync-${id}`, name: id })),
  });
  const events = [EARLIER, AT].map((at) => ({ kind: "kf_msg_or_event", subject: "wk1", at }));
  const [one, two] = rowsOf(withEvents(snapshot, [heard("wecom-callback", events)]), "integrations");
  expect(one).toMatchObject({ lastEventAt: AT });
  expect(two).not.toHaveProperty("lastEventAt");
});

describe("the callback of an account", () => {
  const verdictOf = (snapshot: Snapshot) =>
    auditSnapshot(snapshot).results.find(({ ruleId }) => ruleId === "webhook/silent");
  const customerWrote = (lastReceivedAt: string) =>
    buildSnapshot(
      {
        channels: [
          { id: "wk1", name: "售后", enabled: true, lastReceivedAt },
          {
            id: "wk2",
            name: "售前",
            enabled: true,
            lastReceivedAt: { $: "unreadable", reason: "not-offered" },
          },
        ],
      },
      { platform: "wecom-kf", takenAt: "2026-11-16T04:00:00.000Z" },
    );
  const came = [{ kind: "kf_msg_or_event", subject: "wk1", at: AT }];
  const told = (lastReceivedAt: string, events: Heard["events"] = came) =>
    withEvents(customerWrote(lastReceivedAt), [heard("wecom-callback", events)]);

  it("is silent once a customer's message is an hour newer", () => {
    const result = verdictOf(told("2026-11-16T02:00:00.000Z"));
    expect(result?.verdict).toBe("fail");
    expect(result?.findings.map(({ subject }) => subject.id)).toEqual(["callback-wk1"]);
  });

  it("is no pass where the platform does not tell of other receivers, of other accounts and of messages", () => {
    expect(verdictOf(told("2026-11-16T01:00:30.000Z"))?.verdict).toBe("unknown");
    const [one, two] = rowsOf(told("2026-11-16T01:00:30.000Z"), "webhooks");
    expect(one).toMatchObject({ lastEventAt: AT, enabled: { $: "declared", by: "王芳" }, channelIds: [] });
    expect(two).toMatchObject({ reportsChannelIds: ["wk2"], lastEventAt: { $: "unreadable" } });
  });

  it("that never came is nobody's fault yet, whatever else came", () => {
    for (const kind of ["verification", "other"])
      expect(verdictOf(told("2026-11-16T03:00:00.000Z", [{ kind, subject: null, at: AT }]))?.verdict).toBe(
        "unknown",
      );
    const nothing = told("2026-11-16T03:00:00.000Z", []);
    expect(nothing.webhooks).toBeUndefined();
    expect(verdictOf(nothing)?.verdict).toBe("unknown");
  });

  it("carries nothing: no channel is refuted, and no channel hangs on it", () => {
    const silent = told("2026-11-16T03:00:00.000Z");
    const letters = (snapshot: Snapshot) => auditSnapshot(snapshot).week.map(({ letters: week }) => week);
    expect(letters(silent)).toEqual(letters(customerWrote("2026-11-16T03:00:00.000Z")));
  });
});
