import { afterEach, expect, it } from "vitest";
import { absent } from "@/lib/engine/value";
import { takeSnapshot } from "../take-snapshot";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { chatwoot } from "./chatwoot";
import { fakeChatwoot, TOKEN } from "./testing/fake-chatwoot";

let platform: FakePlatform;
afterEach(() => platform.close());

async function takenWithPolicy(answer: { status?: number; body: unknown }) {
  const open = fakeChatwoot({
    policies: [{ id: 3, enabled: true }],
    inboxPolicies: { 1: { id: 3, enabled: true } },
  });
  platform = await startFakePlatform((request) =>
    request.path.endsWith("/assignment_policy") ? answer : open(request),
  );
  return takeSnapshot(chatwoot, {
    settings: { url: platform.url },
    credentials: { token: TOKEN },
    allowPrivate: "127.0.0.1",
  });
}

it("a bare null in place of a record is not taken for its absence", async () => {
  await expect(takenWithPolicy({ body: null })).rejects.toMatchObject({ code: "bad-answer" });
});

it("an answer without content says that there is no record", async () => {
  const { routing } = await takenWithPolicy({ status: 204, body: "" });
  expect(routing?.[0]?.distributionLimit).toEqual(absent);
});
