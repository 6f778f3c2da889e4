import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

// These files exist only in memory, so the rules that need types (`npm run lint` runs them) are left out.
const NEED_TYPES = [
  "await-thenable",
  "no-floating-promises",
  "no-misused-promises",
  "switch-exhaustiveness-check",
];
const eslint = new ESLint({
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(NEED_TYPES.map((name) => [`@typescript-eslint/${name}`, "off"])),
  },
});

async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "parse error");
}

const use = (specifier: string) => `import { thing } from "${specifier}";\nexport const used = thing;\n`;

describe("import arrows", () => {
  it.each([
    ["components/a/b.tsx", "@/lib/server/db"],
    ["components/a/b.tsx", "../../lib/server/db"],
    ["components/a/b.tsx", "@/lib/engine/snapshot"],
    ["lib/client/a.ts", "../connectors/registry"],
    ["lib/connectors/a/index.ts", "@/lib/server/db"],
    ["lib/connectors/a/index.ts", "../../exports/csv"],
    ["lib/connectors/a/index.ts", "next/headers"],
    ["lib/exports/csv.ts", "@/lib/generated/prisma/client"],
    ["lib/engine/a.ts", "../access"],
    ["lib/engine/a.ts", "react"],
    ["lib/engine/rules/a.ts", "node:fs"],
    ["app/page.tsx", "@/lib/generated/prisma/client"],
    ["app/page.tsx", "pg"],
    ["lib/access.ts", "@/lib/server/db"],
    ["lib/launch/start.mjs", "next"],
    ["lib/server/a.ts", "@/lib/testing/database"],
  ])("%s may not import %s", async (file, specifier) => {
    expect(await refusals(file, use(specifier))).toEqual(["inlet/arrows"]);
  });

  it.each([
    ["app/page.tsx", "@/lib/server/findings/list"],
    ["components/a/b.tsx", "../../lib/contracts/findings"],
    ["lib/server/a/b.ts", "@/lib/engine/snapshot"],
    ["lib/server/a/b.db.test.ts", "@/lib/testing/database"],
    ["lib/engine/rules/a.ts", "../rule"],
    ["lib/engine/a.ts", "zod"],
    ["lib/engine/a.test.ts", "vitest"],
  ])("%s may import %s", async (file, specifier) => {
    expect(await refusals(file, use(specifier))).toEqual([]);
  });

  it("keeps the server out of a client file of app/, where a page may use it", async () => {
    const code = `"use client";\n${use("@/lib/server/db")}`;
    expect(await refusals("app/form.tsx", code)).toEqual(["inlet/arrows"]);
  });

  it("knows every folder of lib", async () => {
    expect(await refusals("lib/elsewhere/a.ts", "export const a = 1;\n")).toEqual(["inlet/arrows"]);
  });

  it("sees a dynamic import", async () => {
    const code = `export const load = () => import("@/lib/server/db");\n`;
    expect(await refusals("components/a/b.tsx", code)).toEqual(["inlet/arrows"]);
  });
});

describe("engine locks", () => {
  it.each(["new Date()", "Date.now()", "Math.random()"])("refuses %s", async (expression) => {
    const code = `export const value = ${expression};\n`;
    expect(await refusals("lib/engine/a.ts", code)).toEqual(["no-restricted-syntax"]);
  });

  it.each(["process", "fetch", "crypto"])("refuses the global %s", async (name) => {
    expect(await refusals("lib/engine/a.ts", `export const value = ${name};\n`)).toEqual([
      "no-restricted-globals",
    ]);
  });

  it("lets a given instant be read", async () => {
    const code = `export const year = (at: string) => new Date(at).getUTCFullYear();\n`;
    expect(await refusals("lib/engine/a.ts", code)).toEqual([]);
  });
});

describe("names, barrels and verbs", () => {
  it.each([
    "lib/server/utils.ts",
    "lib/server/helpers/a.ts",
    "components/ui/types.ts",
    "components/ui/Button.tsx",
  ])("refuses the file name %s", async (file) => {
    expect(await refusals(file, "export const a = 1;\n")).toEqual(["inlet/file-names"]);
  });

  it("accepts route folders", async () => {
    const file = "app/(dashboard)/findings/[findingId]/page.tsx";
    expect(await refusals(file, "export const a = 1;\n")).toEqual([]);
  });

  it("refuses a barrel", async () => {
    expect(await refusals("lib/server/a.ts", `export * from "./b";\n`)).toEqual(["no-restricted-syntax"]);
  });

  it("refuses a transaction that nobody authorises or records", async () => {
    const code = `import { transaction } from "../db";\nexport const change = () => transaction(() => 1);\n`;
    expect(await refusals("lib/server/members/disable.ts", code)).toEqual([
      "inlet/verb-guard",
      "inlet/verb-guard",
    ]);
  });

  it.each(["authorize", "authorizeInvitation"])(
    "accepts a transaction with %s and a trace",
    async (guard) => {
      const code = [
        `import { ${guard}, recordAudit, transaction } from "../a";`,
        `export const change = (ctx: unknown) => {`,
        `  ${guard}(ctx);`,
        `  return transaction(() => recordAudit(ctx));`,
        `};\n`,
      ].join("\n");
      expect(await refusals("lib/server/members/disable.ts", code)).toEqual([]);
    },
  );

  it.each([
    ["authorize(ctx); return 1;", []],
    ["const allowed = await authorize(ctx); return allowed;", []],
    ["const { id } = ctx.organisation; authorize(ctx); return id;", ["inlet/verb-guard"]],
  ])("wants a verb to begin with authorize, reads too: %s", async (body, expected) => {
    const head = `import { authorize, type Context } from "../context";`;
    const code = `${head}\nexport async function read(ctx: Context) { ${body} }\n`;
    expect(await refusals("lib/server/members/list.ts", code)).toEqual(expected);
  });

  it("keeps the environment in one place", async () => {
    const code = `export const port = process.env.PORT;\n`;
    expect(await refusals("lib/server/a.ts", code)).toEqual(["no-restricted-properties"]);
  });
});
