import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { beforeAll, expect, it, vi } from "vitest";
import type { Permission } from "@/lib/access";
import { mediaTypesOf } from "@/lib/server/api-document/file";
import type { FoundRoute } from "@/lib/server/api-document/inventory";
import type * as contextModule from "@/lib/server/context";
import {
  type AskedCompany,
  declaringCompany,
  dividedCompany,
  sampleCompany,
} from "@/lib/testing/api-companies";
import { addressOf, pathOf, queriesOfPages } from "@/lib/testing/api-requests";
import { apiRoutes, strictApiDocument } from "@/lib/testing/api-routes";
import { ask } from "@/lib/testing/ask";
import { describeOnDatabases } from "@/lib/testing/database";

const { asked } = vi.hoisted(() => ({ asked: { permissions: new Set<string>() } }));
vi.mock("@/lib/server/context", async (original) => {
  const real = await original<typeof contextModule>();
  const authorize: typeof real.authorize = (ctx, permission) => {
    asked.permissions.add(permission);
    real.authorize(ctx, permission);
  };
  return { ...real, authorize };
});

// A pack that is asked for waits here for good.
vi.mock("@/lib/server/jobs", async (original) => ({ ...(await original<object>()), enqueue: vi.fn() }));

/** Descriptions that neither company has an object for, with the reason. */
const UNANSWERED: Record<string, string> = {
  "/comments": "is asked about one thing, which no page's address names",
  "/evidence-requests/{requestId}/files/{fileId}": "nobody has answered with a file",
  "/packs/{packId}/file": "the pack is never made here",
  "/packs/compare": "there are no two packs",
};

const described = apiRoutes.filter(({ method, spec }) => method === "GET" && spec.operation !== undefined);

// Each named schema by an address of its own, which ajv follows without a document around it.
const NAMED = "https://inlet.test/";
const { paths, components } = JSON.parse(
  JSON.stringify(strictApiDocument()).replaceAll('"#/components/schemas/', `"${NAMED}`),
) as Pick<ReturnType<typeof strictApiDocument>, "paths" | "components">;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
for (const [name, schema] of Object.entries(components.schemas)) ajv.addSchema(schema, `${NAMED}${name}`);

describeOnDatabases("every description of the API", (_, engine) => {
  if (engine === "postgresql")
    return it.skip("is held against answers once, on the built-in database", () => {});

  let companies: AskedCompany[] = [];
  beforeAll(async () => {
    companies = [await sampleCompany(), await dividedCompany(), await declaringCompany()];
  }, 240_000);

  it("is what the sample company and a divided one are answered, no field more, by the scopes it names", async () => {
    const wrong: string[] = [];
    const unanswered: string[] = [];
    for (const route of described) {
      let isAnswered = false;
      for (const company of companies)
        for (const query of queriesOfPages(addressOf(route), company.subject)) {
          asked.permissions.clear();
          const { status, fault } = await judge(route, company, query);
          const name = `${route.path}?${query} ${status}`;
          if (fault) wrong.push(`${name}: ${fault}`);
          if (status === 401 || status === 403 || status >= 500) wrong.push(name);
          if (status !== 200) continue;
          isAnswered = true;
          const unnamed = [...asked.permissions].filter(
            (one) => !scopesOf(route).includes(one as Permission),
          );
          if (unnamed.length > 0) wrong.push(`${name}: asks for ${unnamed}`);
        }
      if (!isAnswered) unanswered.push(route.path);
    }
    expect(wrong).toEqual([]);
    expect(unanswered.sort()).toEqual(Object.keys(UNANSWERED).sort());
  }, 240_000);
});

function scopesOf({ spec: { access, also } }: FoundRoute): Permission[] {
  const first = access === "key" || access === "public" ? [] : [access];
  return also ? [...first, also] : first;
}

async function judge(route: FoundRoute, { token, params, source }: AskedCompany, query: string) {
  const address = addressOf(route);
  const search = new URLSearchParams(query);
  // What is of one object is not asked by source.
  if (!/snapshot|incidents\/\[/.test(address)) search.set("source", source);
  const path = `/api/v1${pathOf(address, params)}?${search}`;
  const response = await ask(route.handler, { path, params, token });
  return { status: response.status, fault: faultOf(route, response, await response.text()) };
}

function faultOf(route: FoundRoute, response: Response, text: string): string | null {
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  if (!response.ok) {
    if (type !== "application/problem+json") return `a refusal as ${type}`;
    return mismatch({ $ref: `${NAMED}Problem` }, text);
  }
  const files = mediaTypesOf(route.spec.response);
  if (files)
    return files.includes(type) || files.includes("application/octet-stream") ? null : `a file as ${type}`;
  return mismatch(answerOf(route), text);
}

type Answered = { responses: { 200: { content: { "application/json": { schema: object } } } } };

function answerOf({ path }: FoundRoute): object {
  return (paths[path]?.get as unknown as Answered).responses[200].content["application/json"].schema;
}

function mismatch(schema: object, text: string): string | null {
  const judged = ajv.compile(schema);
  if (judged(JSON.parse(text))) return null;
  return `${ajv.errorsText(judged.errors)} ${JSON.stringify(judged.errors?.[0]?.params)}`;
}
