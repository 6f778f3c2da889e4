import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { RULES } from "@/lib/engine/rules/registry";
import { buildTeam } from "@/lib/engine/testing/build-team";
import { FORMATS } from "./registry";

const folder = new URL(".", import.meta.url);

it("lists every format of the folder, each in the file named after it", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const formats = files.filter((name) =>
    /defineFormat\(\{/.test(readFileSync(new URL(name, folder), "utf8")),
  );
  expect(FORMATS.map(({ id }) => `${id}.ts`).sort()).toEqual(formats.sort());
});

describe.each(FORMATS)("$id", (format) => {
  const snapshot = buildTeam({ memberships: [{ agentId: "a2", groupId: "g1" }] });
  const report = auditSnapshot(snapshot);
  const render = (language: "zh" | "en") =>
    format.render({ snapshot, hash: "0".repeat(64), report, rules: RULES, language });

  it("gives the same bytes for the same report", () => {
    expect(render("zh")).toBe(render("zh"));
  });

  it("tells a finding in either language", () => {
    expect(render("zh")).toContain("李娜");
    expect(render("zh")).toContain("agent/no-group");
    expect(render("en")).toContain("belongs to no group");
  });

  it("says which file it makes", () => {
    expect(format.contentType).toMatch(/^\w+\/[\w.+-]+/);
    expect(format.extension).toMatch(/^[a-z]+$/);
  });
});
