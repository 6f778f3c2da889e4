import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import type { Handler } from "@/lib/server/route";
import english from "@/messages/en/api.json";
import chinese from "@/messages/zh-CN/api.json";
import { apiDocument } from "./document";
import { internalRoutes } from "./internal-routes";
import { isInPerson, type Method, routesOf } from "./inventory";

type Modules = Record<string, Partial<Record<Method, Handler>>>;
const modules = import.meta.glob<Modules[string]>("/app/api/v1/**/route.ts", { eager: true });
const contracts = import.meta.glob<Record<string, unknown>>(
  ["/lib/contracts/*.ts", "!/lib/contracts/*.test.ts"],
  { eager: true },
);

const routes = routesOf(modules);
const document = apiDocument(routes, contracts, { summaries: english.names });
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

describe("every route of the API", () => {
  it("is described, or is listed as internal with a reason, never both", () => {
    const undecided = routes
      .filter(({ spec }) => !isInPerson(spec))
      .filter((route) => {
        return (route.spec.operation === undefined) === (internalRoutes[nameOf(route)] === undefined);
      });
    expect(undecided.map(nameOf), "give it an `operation`, or list it in internal-routes.ts").toEqual([]);
    const gone = Object.keys(internalRoutes).filter(
      (name) => !routes.some((route) => nameOf(route) === name),
    );
    expect(gone).toEqual([]);
  });

  it("is left out where no token may go", () => {
    const told = routes.filter(({ spec }) => isInPerson(spec) && spec.operation !== undefined);
    expect(told.map(nameOf)).toEqual([]);
  });

  it("has a name of its own, in words of both languages", () => {
    const names = routes.flatMap(({ spec }) => spec.operation ?? []).sort();
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(english.names).sort()).toEqual(names);
    expect(Object.keys(chinese.names).sort()).toEqual(names);
  });
});

describe("the document", () => {
  it("is OpenAPI 3.1, every reference resolved", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
    const wrong = { ...structuredClone(document), paths: { "no-slash": {} } };
    expect((await new Validator().validate(wrong)).valid).toBe(false);
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = ""]) => name);
    expect([...new Set(named)].filter((name) => !document.components.schemas[name])).toEqual([]);
    // One that only points elsewhere describes nothing, least of all when it points at itself.
    const empty = Object.entries(document.components.schemas).filter(([, schema]) => "$ref" in schema);
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  it("is what docs/openapi.json says; npm run docs:api writes it anew", async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("../../../docs/openapi.json");
  });
});
