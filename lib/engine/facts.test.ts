import { describe, expect, it } from "vitest";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import type { Hours } from "./sections/hours";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";
import { absent } from "./value";

const company = receivingCompany();
const second = { ...company.channels[0]!, id: "c2", name: "小程序" };
const channelsOf = (kind: "hours" | "forms" | "bots", sections: object) =>
  new Facts(
    hydrate(buildSnapshot({ ...company, channels: [...company.channels, second], ...sections })),
  ).channelsOf({ kind, id: "x1", name: "" });

const timetable = (subject: Hours["subjects"][number]): { hours: Hours[] } => ({
  hours: [{ id: "x1", name: "", purpose: "opening", subjects: [subject] }],
});

describe("channels a fault reaches", () => {
  it("follows a timetable to what it is about", () => {
    expect(channelsOf("hours", timetable({ kind: "channel", id: "c2" }))).toEqual(["c2"]);
    expect(channelsOf("hours", timetable({ kind: "group", id: "g1" }))).toEqual(["c1"]);
    expect(channelsOf("hours", timetable({ kind: "agent", id: "a1" }))).toEqual(["c1"]);
    expect(channelsOf("hours", timetable({ kind: "organisation", id: "org" }))).toEqual(["c1", "c2"]);
  });

  it("takes one setting without a list for all channels, and an unread list for none", () => {
    const form = { id: "x1", name: "留言", kind: "message" as const };
    expect(channelsOf("forms", { forms: [{ ...form, channelIds: absent }] })).toEqual(["c1", "c2"]);
    expect(channelsOf("forms", { forms: [form] })).toEqual([]);
    expect(channelsOf("bots", { bots: [{ id: "x1", name: "小美", channelIds: absent }] })).toEqual([]);
  });
});
