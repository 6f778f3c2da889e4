import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import { parse } from "yaml";

/** The vendor's own description of the interface, kept outside this repository. */
const DOCUMENT = path.resolve(
  import.meta.dirname,
  "../../../../../shared/contracts/intercom/api.intercom.io-2.16.yaml",
);
export const hasDocument = existsSync(DOCUMENT);

type Parameter = { name: string; in: string; required?: boolean };
type Operation = {
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
};
type Described = { paths: Record<string, { get?: Operation }>; components: unknown };

export type Described216 = {
  /** What is not described about a request; empty when everything is. */
  objections(
    method: string,
    path: string,
    query: URLSearchParams,
    headers: Record<string, unknown>,
  ): string[];
  /** What does not fit the described reply to a path. */
  misfits(path: string, status: number, body: unknown): string[];
};

export function readDocument(): Described216 {
  const { paths, components } = parse(readFileSync(DOCUMENT, "utf8"), { uniqueKeys: false }) as Described;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: "document", components: withoutLooseNullable(components) }, "document");
  const compiled = new Map<string, ValidateFunction>();

  function find(asked: string): [string, Operation] | undefined {
    const found = Object.entries(paths).filter(
      ([template, { get }]) => get && new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(asked),
    );
    // A fixed path is meant before one with a gap in it (`/admins/activity_logs` before `/admins/{id}`).
    const [best] = found.sort(([a], [b]) => a.split("{").length - b.split("{").length);
    return best?.[1].get && [best[0], best[1].get];
  }

  return {
    objections(method, asked, query, headers) {
      const found = find(asked);
      if (method !== "GET" || !found) return [`${method} ${asked} is not described`];
      const { parameters = [] } = found[1];
      const names = (where: string) => parameters.filter((one) => one.in === where).map(({ name }) => name);
      const unknown = [...query.keys()].filter((name) => !names("query").includes(name));
      const missing = parameters.filter(
        ({ in: where, required, name }) => where === "query" && required === true && !query.has(name),
      );
      const lacks = names("header").filter((name) => headers[name.toLowerCase()] === undefined);
      return [
        ...unknown.map((name) => `${asked} knows no ${name}`),
        ...missing.map(({ name }) => `${asked} needs ${name}`),
        ...lacks.map((name) => `${asked} lacks the header ${name}`),
      ];
    },
    misfits(asked, status, body) {
      const [template, operation] = find(asked) ?? [];
      const schema = operation?.responses[String(status)]?.content?.["application/json"]?.schema;
      if (!template || !schema) return [`${asked} describes no reply ${status}`];
      const key = `${template} ${status}`;
      const validate = compiled.get(key) ?? ajv.compile(inDocument(withoutLooseNullable(schema)) as object);
      compiled.set(key, validate);
      return validate(body)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${asked}${instancePath} ${message}`);
    },
  };
}

/** `nullable` beside a reference, where the validator does not allow it and it says nothing new. */
function withoutLooseNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLooseNullable);
  if (typeof value !== "object" || value === null) return value;
  const isLoose = "nullable" in value && !("type" in value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isLoose && key === "nullable"))
      .map(([key, member]) => [key, withoutLooseNullable(member)]),
  );
}

function inDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inDocument);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "$ref" && typeof member === "string" ? `document${member}` : inDocument(member),
    ]),
  );
}
