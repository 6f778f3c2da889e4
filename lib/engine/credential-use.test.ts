import { describe, expect, it } from "vitest";
import { useOf } from "./credential-use";
import type { Credential } from "./sections/connections";
import { absent, unreadable } from "./value";

const credential = (what: Pick<Credential, "usedBy" | "channelIds">): Credential => ({
  id: "k",
  name: "Key",
  ...what,
});

describe("whether anything depends on a credential", () => {
  it.each([
    ["a system", { usedBy: ["crm"], channelIds: unreadable("request-failed") }, "used"],
    ["a channel", { usedBy: undefined, channelIds: ["web"] }, "used"],
    ["nothing", { usedBy: [], channelIds: [] }, "unused"],
    ["nothing, where keys carry no channels", { usedBy: [], channelIds: absent }, "unused"],
    [
      "nobody knows: channels could not be read",
      { usedBy: [], channelIds: unreadable("no-permission") },
      "unknown",
    ],
    ["nobody knows: channels were not told", { usedBy: [], channelIds: undefined }, "unknown"],
    ["nobody knows: users were not told", { usedBy: undefined, channelIds: [] }, "unknown"],
  ] as const)("%s", (_, what, use) => {
    expect(useOf(credential(what as never))).toBe(use);
  });
});
