import { expect, it } from "vitest";
import { declareHourHref, readOrigin } from "./declare-origin";

const hour = { channelId: "weibo", hour: 10, start: "2026-11-16T02:00:00.000Z" };
const at = (now: string) =>
  readOrigin(new URLSearchParams(declareHourHref(hour, { source: "s1" }, Date.parse(now)).split("?")[1]));

it("leads from a dark hour to its last beginning, never to one that has not come", () => {
  expect(at("2026-11-16T02:30:00Z").since).toBe("2026-11-16T02:00:00.000Z");
  expect(at("2026-11-28T00:00:00Z").since).toBe("2026-11-23T02:00:00.000Z");
  expect(at("2026-11-16T01:59:00Z").since).toBe("");
  expect(at("2026-11-28T00:00:00Z")).toMatchObject({
    channelIds: ["weibo"],
    hour: { channelId: "weibo", hour: 10 },
  });
});

it("takes nothing from an address that cannot be one", () => {
  const origin = readOrigin(new URLSearchParams("hour=10&since=yesterday&kind=party"));
  expect(origin).toMatchObject({ channelIds: [], hour: null, since: "", isDrill: false });
  expect(readOrigin(new URLSearchParams("channel=c1&hour=200")).hour).toBeNull();
});
