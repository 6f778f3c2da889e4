import { expect, it } from "vitest";
import { CreateTarget } from "@/lib/contracts/notifications";
import { missingIn, readTarget } from "./read-target";

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const robot: [string, string][] = [
  ["name", " 值班群 "],
  ["locale", "zh-CN"],
  ["url", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1"],
  ["event", "channel-dark"],
  ["event", "pull-failed"],
  ["event", "made-up"],
  ["severity", "blocker"],
  ["channel", JSON.stringify(["s1", "c,1"])],
  ["quiet", "on"],
  ["windowMinutes", "30"],
];

it("reads a robot as the API wants it", () => {
  const read = readTarget("wecom", form(robot));
  expect(read).toEqual({
    name: "值班群",
    locale: "zh-CN",
    settings: {},
    secrets: { url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1" },
    subscription: {
      events: ["channel-dark", "pull-failed"],
      severity: "blocker",
      channels: [{ source: "s1", channel: "c,1" }],
      quiet: true,
      urgentPasses: false,
      windowMinutes: 30,
    },
  });
  expect(CreateTarget.safeParse({ kind: "wecom", ...read }).success).toBe(true);
  expect(missingIn("wecom", read, false)).toEqual([]);
});

it("reads several recipients, whatever separates them, and a port as a number", () => {
  const { settings } = readTarget(
    "email",
    form([
      ["to", "a@example.com，b@example.com; c@example.com"],
      ["port", "465"],
    ]),
  );
  expect(settings).toEqual({ to: ["a@example.com", "b@example.com", "c@example.com"], port: 465 });
});

it("names what is missing; a stored secret may stay", () => {
  const read = readTarget("dingtalk", form([["name", "群"]]));
  expect(missingIn("dingtalk", read, false)).toEqual(["secrets.url", "subscription.events"]);
  expect(missingIn("dingtalk", read, true)).toEqual(["subscription.events"]);
});
