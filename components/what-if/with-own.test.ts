import { expect, it } from "vitest";
import type { Outcome, OwnOutcome } from "@/lib/contracts/rehearsal";
import { withOwn } from "./with-own";

const text = (words: string) => ({ zh: words, en: words });
const clean: Outcome = {
  lines: [],
  names: {},
  reception: [],
  permissions: [],
  opened: [],
  closed: [],
  blinded: [],
  loss: null,
  extent: { rules: 3, channels: 1, agents: 1 },
  refusal: null,
};
const nothing: OwnOutcome = { rules: 2, opened: [], closed: [], blinded: [], unrun: [] };

it("adds what own rules say, and counts them", () => {
  const opened = [{ id: "own/x:agents:a", severity: "info" as const, message: text("多") }];
  expect(withOwn(clean, { ...nothing, opened })).toMatchObject({
    opened,
    loss: { kind: "finding", message: text("多") },
    extent: { rules: 5 },
  });
  expect(withOwn(clean, nothing).loss).toBeNull();
});

it("never calls clean what a rule could not be run for", () => {
  const unrun = [{ ruleId: "own/x", title: text("慢"), reason: text("超时") }];
  expect(withOwn(clean, { ...nothing, unrun }).loss).toEqual({ kind: "unrun", title: text("慢") });
});

it("keeps the first loss, and leaves alone a draft that cannot be made", () => {
  const loss = { kind: "blinded" as const, title: text("旧") };
  const unrun = [{ ruleId: "own/x", title: text("慢"), reason: text("超时") }];
  expect(withOwn({ ...clean, loss }, { ...nothing, unrun }).loss).toEqual(loss);
  const refusal = { index: 0, reason: "no-such-row" as const, detail: "" };
  expect(withOwn({ ...clean, refusal }, { ...nothing, unrun })).toEqual({ ...clean, refusal });
});
