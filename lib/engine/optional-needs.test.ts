import { describe, expect, it } from "vitest";
import { pass, unknown } from "./judge";
import { defineRule, type Rule } from "./rule";
import { ledgerOf } from "./snapshot";
import { buildSnapshot } from "./testing/build-snapshot";
import { PLAIN_META } from "./testing/plain-meta";
import { runRule } from "./testing/rule-tester";

const text = { zh: "文", en: "text" };

/** Looks at memberships only for agents without a seat. */
const rule: Rule = defineRule(
  { ...PLAIN_META, needs: { agents: "any", memberships: "optional" } },
  ({ each, rows, facts }) =>
    each("agents", (agent) => {
      if (agent.seat === true) return pass;
      const { status } = ledgerOf(facts.snapshot, "memberships");
      return status === "absent" || rows("memberships").length > 0 ? pass : unknown(["seat"], text);
    }),
);
const seated = [{ id: "a1", name: "李娜", seat: true }];
const standing = [{ id: "a1", name: "李娜", seat: false }];

describe("optional sections", () => {
  it("judge subjects that do not depend on an unread section", () => {
    expect(runRule(rule, { name: "", snapshot: buildSnapshot({ agents: seated }) }).verdict).toBe("pass");
  });

  it("leave the honest answer to the rule where one does", () => {
    expect(runRule(rule, { name: "", snapshot: buildSnapshot({ agents: standing }) }).verdict).toBe(
      "unknown",
    );
  });

  it("do not exempt platforms that lack the section", () => {
    const ledger = { memberships: { status: "absent" as const } };
    const snapshot = buildSnapshot({ agents: standing }, { ledger });
    expect(runRule(rule, { name: "", snapshot }).verdict).toBe("pass");
  });
});
