import { describe, expect, it } from "vitest";
import { judge } from "./judge";
import { defineRule } from "./rule";
import { buildSnapshot } from "./testing/build-snapshot";
import { PLAIN_META } from "./testing/plain-meta";
import { runRule } from "./testing/rule-tester";

const rule = defineRule({ ...PLAIN_META, needs: { agents: "any" } }, ({ each }) =>
  each("agents", (agent) => judge(agent, ["seat"], ({ seat }) => (seat ? "pass" : "fail"))),
);
const ledger = { agents: { status: "partial" as const, reason: "truncated" as const } };
const verdictOf = (agents: { id: string; name: string; seat: boolean }[]) =>
  runRule(rule, { name: "", snapshot: buildSnapshot({ agents }, { ledger }) }).verdict;

describe("a partly read section", () => {
  it("still shows a fault", () => expect(verdictOf([{ id: "a1", name: "李娜", seat: false }])).toBe("fail"));

  it("never passes", () => expect(verdictOf([{ id: "a1", name: "李娜", seat: true }])).toBe("unknown"));

  it("is not taken for an empty one when nothing in it could be judged", () =>
    expect(verdictOf([])).toBe("unknown"));
});
