import { expect, it } from "vitest";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { rowsOf } from "@/lib/engine/snapshot";
import { type Heard, withEvents } from "./with-events";

const AT = "2026-11-16T01:00:00.000Z";
const EARLIER = "2026-11-16T00:00:00.000Z";
const heard = (kind: Heard["kind"], events: Heard["events"]): Heard => ({ kind, path: "/hooks/r1", events });

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
