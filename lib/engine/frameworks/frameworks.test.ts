import { describe, expect, it } from "vitest";
import { RULES } from "../rules/registry";
import type { LayeredVerdict } from "../layers/attestation";
import { type Framework, judgeControls, speaksTo } from "./framework";
import { FRAMEWORKS } from "./registry";

const ids = RULES.map(({ meta }) => meta.id);

describe.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))("%s", (_, { controls }) => {
  it("names every control once, in both languages", () => {
    const numbers = controls.map(({ id }) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { title } of controls) expect(Math.min(title.zh.length, title.en.length)).toBeGreaterThan(2);
  });

  it("maps to rules that exist, every one of its patterns to at least one", () => {
    for (const { id, rules } of controls) {
      const idle = rules.filter((rule) => !ids.some((ruleId) => speaksTo({ rules: [rule] }, ruleId)));
      expect(idle, id).toEqual([]);
    }
  });
});

describe("a control's verdict", () => {
  const framework: Framework = {
    id: "f",
    title: { zh: "框架", en: "Framework" },
    edition: "1",
    controls: [{ id: "1", title: { zh: "控制项", en: "Control" }, rules: ["agent/*", "role/no-role"] }],
  };
  const judged = (...verdicts: LayeredVerdict[]) =>
    judgeControls(
      framework,
      verdicts.map((verdict, at) => ({ ruleId: `agent/${at}`, verdict, findings: 0 })),
    )[0]?.verdict;

  it("is the worst word of its rules", () => {
    expect(judged("pass", "fail", "unknown")).toBe("fail");
    expect(judged("pass", "unknown", "attested")).toBe("unknown");
    expect(judged("pass", "attested")).toBe("attested");
    expect(judged("pass", "not-applicable")).toBe("pass");
    expect(judged("not-applicable")).toBe("not-applicable");
    expect(judged()).toBe("not-applicable");
  });

  it("hears its own rules alone", () => {
    const others = [{ ruleId: "role/other", verdict: "fail" as const, findings: 0 }];
    expect(judgeControls(framework, others)[0]?.verdict).toBe("not-applicable");
  });
});
