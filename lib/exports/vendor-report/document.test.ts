import { describe, expect, it } from "vitest";
import { vendorReport } from "./document";
import { evidence, nothingKnown } from "./testing/evidence";
import { reportText } from "./text";

const partOf = (id: string, found = evidence(), language: "zh" | "en" = "zh") =>
  vendorReport(found, language).parts.find((one) => one.id === id)!;
const said = (id: string, found = evidence(), language: "zh" | "en" = "zh") =>
  JSON.stringify(partOf(id, found, language));

describe("the vendor report", () => {
  it("says the same in both languages, part by part", () => {
    const [zh, en] = [vendorReport(evidence(), "zh"), vendorReport(evidence(), "en")];
    expect(zh.parts.map(({ id }) => id)).toEqual(en.parts.map(({ id }) => id));
    for (const [at, part] of zh.parts.entries()) {
      expect(part.items.length, part.id).toBe(en.parts[at]!.items.length);
      expect(part.facts.length, part.id).toBe(en.parts[at]!.facts.length);
    }
    // What people wrote stays as they wrote it; nothing of ours is left in the other language.
    expect(said("questions", evidence(), "en")).not.toMatch(/[\u3002\uff0c\uff1f]/);
  });

  it("gives the same text for the same evidence, on the company's clock", () => {
    expect(reportText(vendorReport(evidence(), "zh"))).toBe(reportText(vendorReport(evidence(), "zh")));
    expect(said("times")).toContain("2026-11-27 10:00:00（估计）");
    expect(said("times")).toContain("2026-11-27 10:30:00（实测）");
  });

  it("names only changes that matter, counts the others, and says when time is the cause", () => {
    const base = evidence();
    const found = {
      ...base,
      changes: { total: 21, ranked: [], untried: 2, suspects: [], inconclusive: "dark-before" as const },
    };
    expect(said("changes", found)).toContain("另有 19 项变更");
    expect(said("changes", found)).toContain("另有 2 项变更没有单独验证");
    expect(said("changes", found)).toContain("原因是时间");
    expect(said("changes", found, "en")).toContain("time explains it");
    expect(said("questions", found)).toBe(said("questions", base));
  });

  it("holds symptom, modules, accounts, proof, changes, samples and what was tried", () => {
    expect(said("symptom")).toContain("工作台没有新会话");
    expect(said("symptom")).not.toContain("内部群已通知");
    expect(said("modules")).toContain("group/no-receiver");
    expect(said("accounts")).toContain("林晓 (a17)");
    expect(said("proof")).toContain("平台显示：可接收");
    expect(said("changes")).toContain("单独就使 12 个承诺时段无人接待");
    expect(said("samples")).toContain("41");
    expect(said("tried")).toContain("重新登录");
    expect(said("ruled-out")).toContain("9 条检查缺少数据");
  });

  it("asks what follows from the evidence, and nothing it has no ground for", () => {
    expect(said("questions")).toContain("显示可接收");
    const quiet = evidence({
      channels: evidence().channels.map((one) => ({
        ...one,
        proof: one.proof && { ...one.proof, verdict: "UNKNOWN" as const, platformSaysReceiving: null },
      })),
    });
    expect(said("questions", quiet)).not.toContain("显示可接收");
  });

  it("says of every part that nothing is known where nothing is, and never that all is well", () => {
    for (const language of ["zh", "en"] as const) {
      const { parts } = vendorReport(nothingKnown(), language);
      const told = new Map(parts.map((one) => [one.id, one]));
      for (const id of [
        "times",
        "modules",
        "accounts",
        "proof",
        "changes",
        "samples",
        "tried",
        "ruled-out",
        "hidden",
      ])
        expect(told.get(id)?.empty, id).toMatch(/\S/);
      for (const id of ["modules", "accounts", "proof", "changes", "ruled-out"])
        expect(told.get(id)?.empty, id).toMatch(/不明|Unknown/);
      expect(JSON.stringify(told.get("head"))).toMatch(/不明|unknown/);
    }
  });

  it("keeps unknown unknown: a channel that is not in the snapshot, and one that could not be judged", () => {
    const channels = [
      { id: "new", name: "抖音", proof: null },
      ...evidence().channels.map((one) => ({
        ...one,
        proof: one.proof && {
          ...one.proof,
          verdict: "UNKNOWN" as const,
          platformSaysReceiving: null,
          gaps: [{ subject: "售前组", reason: { zh: "成员没能读取", en: "members could not be read" } }],
        },
      })),
    ];
    const proof = said("proof", evidence({ channels }));
    expect(proof).toContain("抖音：这个快照中没有此渠道，无法判断");
    expect(proof).toContain("未知：售前组，成员没能读取");
    expect(proof).not.toContain("成立");
  });

  it("lets no secret out, wherever it came from, and says how many were left out", () => {
    const canary = "Canary7Zq9";
    const base = evidence();
    const found = evidence({
      incident: { ...base.incident, summary: `token=${canary}` },
      entries: [
        {
          kind: "action",
          at: base.incident.declaredAt,
          endedAt: null,
          text: `curl -H 'Authorization: Bearer ${canary}'`,
        },
      ],
      changes: {
        ...base.changes!,
        ranked: [
          {
            text: {
              zh: `Webhook 地址 https://u:${canary}@x.example`,
              en: `Webhook https://u:${canary}@x.example`,
            },
            darkens: 0,
          },
        ],
      },
      samples: {
        ...base.samples,
        pulls: [
          {
            at: base.incident.declaredAt,
            code: "x",
            text: { zh: `GET /v1?access_token=${canary} 401`, en: `GET /v1?access_token=${canary} 401` },
          },
        ],
        errors: [{ ...base.samples.errors![0]!, text: `api_key: ${canary} refused` }],
      },
    });
    for (const language of ["zh", "en"] as const) {
      const text = reportText(vendorReport(found, language));
      expect(text).not.toContain(canary);
      expect(text).toContain("401");
    }
    expect(said("hidden", found)).toMatch(/令牌等 [5-9] 处/);
  });

  it("calls a drill a drill", () => {
    const { incident } = evidence();
    expect(vendorReport(evidence({ incident: { ...incident, isDrill: true } }), "zh").title).toContain(
      "演练",
    );
  });
});
