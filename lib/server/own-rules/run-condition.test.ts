import { Environment } from "@marcbachmann/cel-js";
import { describe, expect, it } from "vitest";
import { evaluateRule } from "@/lib/engine/evaluate";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { asRule, type OwnRule } from "@/lib/engine/own-rules/own-rule";
import { fieldsOf } from "@/lib/engine/own-rules/fields";
import { SECTION_NAMES } from "@/lib/engine/snapshot";
import { buildSnapshot, TEST_TIME } from "@/lib/engine/testing/build-snapshot";
import { receivingCompany } from "@/lib/engine/testing/company";
import { absent, unreadable } from "@/lib/engine/value";
import { runCondition } from "./run-condition";

type Company = ReturnType<typeof receivingCompany>;
const at = Date.parse(TEST_TIME);

const own = (condition: string, section: OwnRule["section"] = "agents"): OwnRule => ({
  id: "own/test",
  version: 1,
  title: { zh: "测试", en: "test" },
  severity: "info",
  section,
  condition,
});

async function judge(rule: OwnRule, change: (company: Company) => void = () => {}, maxMs?: number) {
  const company = receivingCompany();
  change(company);
  const snapshot = hydrate(buildSnapshot(company));
  const run = await runCondition(rule, snapshot, at, maxMs);
  if (run.state === "refused") throw new Error(JSON.stringify(run));
  return evaluateRule(asRule(rule, run), new Facts(snapshot), at);
}

describe("a condition", () => {
  it("makes a finding of each row it holds for, with the fields it names as evidence", async () => {
    const { verdict, findings } = await judge(own("capacity > 2 && name != ''"), (company) => {
      company.agents[0]!.capacity = 3;
    });
    expect(verdict).toBe("fail");
    expect(findings[0]?.evidence.map(({ pointer }) => pointer.split("/").at(-1))).toEqual([
      "capacity",
      "name",
    ]);
    expect(findings[0]?.channels).toEqual(["c1"]);
  });

  it("passes only when it holds for no row at all", async () => {
    const result = await judge(own("capacity < 0"));
    expect(result).toMatchObject({ verdict: "pass", findings: [] });
    expect(result.passed).toBeGreaterThan(0);
  });

  it.each([unreadable("no-permission"), absent, undefined])(
    "is unknown, never a pass, where what it needs is %j",
    async (value) => {
      const { verdict, unjudged } = await judge(own("capacity < 0"), (company) => {
        company.agents[0]!.capacity = value;
      });
      expect(verdict).toBe("unknown");
      expect(unjudged[0]?.reason.en).toContain("capacity");
    },
  );

  it("needs nothing that could not change its answer", async () => {
    const hide = (company: Company) => {
      company.agents[0]!.capacity = unreadable("no-permission");
    };
    expect((await judge(own("name == '' && capacity > 2"), hide)).verdict).toBe("pass");
    expect((await judge(own("name != '' || capacity > 2"), hide)).verdict).toBe("fail");
  });

  it.each([
    "targets.exists(t, has(t.weight))",
    "targets.exists(t, 'weight' in t)",
    "targets.exists(t, t.weight > 1)",
  ])("does not take a part that is not known for one that is not there: %s", async (condition) => {
    const { verdict } = await judge(own(condition, "routing"));
    expect(verdict).toBe("unknown");
  });

  it("is unknown where its section was not read", async () => {
    expect((await judge(own("id == ''", "probes"))).verdict).toBe("unknown");
  });

  it("is stopped when it takes too long, and everything it would have told is unknown", async () => {
    const list = `[${Array.from({ length: 100 }, (_, at) => at).join(",")}]`;
    const slow = `${list}.all(a, ${list}.all(b, ${list}.all(c, a + b + c >= 0 || capacity > 1000)))`;
    const many = (company: Company) => {
      for (let at = 0; at < 50; at += 1)
        company.agents.push({ ...company.agents[0]!, id: `more${at}`, name: `某${at}` });
    };
    const { verdict, reason } = await judge(own(slow), many, 700);
    expect(verdict).toBe("unknown");
    expect(reason?.en).toContain("0.7 seconds");
  });

  it("is refused with its position when it is no condition", async () => {
    const snapshot = hydrate(buildSnapshot(receivingCompany()));
    const refused = (condition: string) => runCondition(own(condition), snapshot, at);
    expect(await refused("capacity > ")).toMatchObject({ state: "refused", problem: "syntax", start: 11 });
    expect(await refused("name + capacity == ''")).toMatchObject({ state: "refused", problem: "syntax" });
    expect(await refused("salary > 3")).toMatchObject({ state: "refused", start: 0, end: 6 });
    expect(await refused("name")).toMatchObject({ state: "refused", problem: "not-boolean" });
    expect(await refused("process.exit(1)")).toMatchObject({ state: "refused" });
  });

  it("may speak about every field of every section", () => {
    for (const section of SECTION_NAMES) {
      const environment = new Environment();
      for (const { name, type } of fieldsOf(section)) {
        environment.registerVariable(name, type);
        expect(environment.check(`${name} == ${name}`), `${section}.${name}`).toMatchObject({ valid: true });
      }
    }
    expect(fieldsOf("agents")).toContainEqual({ name: "capacity", type: "int", choices: [] });
  });
});
