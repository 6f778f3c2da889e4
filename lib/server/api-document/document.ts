import "server-only";
import { z } from "zod";
import { Problem, problemStatus } from "@/lib/contracts/problem";
import type { RouteSpec } from "@/lib/server/route";
import { mediaTypesOf } from "./file";
import type { FoundRoute } from "./inventory";
import { type JsonSchema, SchemaBook } from "./schemas";

/** Of the API, not of Inlet: it counts what a program would notice. */
const VERSION = "1.0.0";

const DESCRIPTION = `The HTTP API of Inlet. Every request carries an API token, made under Account, API tokens, as \`Authorization: Bearer inlet_…\`.
Times are ISO 8601 in UTC, days are days of the organisation's time zone. Readers must expect fields that are not described here.
Lists with a \`nextCursor\` go on with \`?cursor=\`; the Link header names the same page as rel="next". Refusals are application/problem+json (RFC 9457).`;

type Contracts = Record<string, Record<string, unknown>>;
export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> } & JsonSchema;
} & JsonSchema;
type Operation = { operationId: string; responses: Record<string, unknown> } & JsonSchema;

/** OpenAPI 3.1, from what the routes were made of. `closed`: see SchemaBook. */
export function apiDocument(
  routes: readonly FoundRoute[],
  contracts: Contracts,
  { closed = false, summaries = {} as Record<string, string> } = {},
): ApiDocument {
  const book = new SchemaBook(contracts, closed);
  const described = routes.filter(({ spec }) => spec.operation !== undefined);
  const paths: ApiDocument["paths"] = {};
  for (const route of [...described].sort(byPath))
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, book, summaries);
  // A named contract joins the components as it is told.
  book.output(Problem);
  const schemas = Object.fromEntries(Object.entries(book.components).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: "3.1.1",
    info: {
      title: "Inlet",
      version: VERSION,
      description: DESCRIPTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "An API token: inlet_ and 49 letters and digits.",
        },
        logKey: { type: "http", scheme: "bearer", description: "A key of a source's reception log." },
      },
      responses: { Problem: problemAnswer },
    },
  };
}

const problemAnswer = {
  description: `A refusal: ${Object.entries(problemStatus)
    .map(([code, status]) => `${status} ${code}`)
    .join(", ")}.`,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function operationOf(
  { path, spec }: FoundRoute,
  book: SchemaBook,
  summaries: Record<string, string>,
): Operation {
  const operationId = spec.operation ?? "";
  const isScope = spec.access !== "key" && spec.access !== "public";
  return {
    operationId,
    summary: summaries[operationId] ?? operationId,
    tags: [path.split("/")[1] ?? ""],
    ...(isScope && { "x-scope": [spec.access, ...(spec.also ? [spec.also] : [])].join(" ") }),
    ...(operationId === "receiveLog" && { security: [{ logKey: [] }] }),
    ...parametersOf(spec, book),
    ...(spec.body && {
      requestBody: { required: true, content: { "application/json": { schema: book.input(spec.body) } } },
    }),
    ...(spec.upload && { requestBody: { required: true, content: uploadOf(spec, spec.upload, book) } }),
    responses: { ...successOf(spec.response, book), default: { $ref: "#/components/responses/Problem" } },
  };
}

function parametersOf({ params, query, filters }: RouteSpec, book: SchemaBook) {
  const parameters = [...partsOf(params, "path", book), ...partsOf(query, "query", book)];
  const told = new Set(parameters.map(({ name }) => name));
  parameters.push(...partsOf(filters, "query", book).filter(({ name }) => !told.has(name)));
  return parameters.length > 0 ? { parameters } : {};
}

function partsOf(schema: z.ZodType | undefined, place: "path" | "query", book: SchemaBook) {
  if (!schema) return [];
  const { properties = {} } = book.input(schema) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, inner]) => {
    const { description, ...told } = inner;
    return {
      name,
      in: place,
      required: place === "path" || isNeeded(schema, name),
      ...(description ? { description } : {}),
      schema: told,
    };
  });
}

/** A parameter that is read as an empty list when it is left out may be left out. */
function isNeeded(schema: z.ZodType, name: string): boolean {
  const field = schema instanceof z.ZodObject ? (schema.shape[name] as z.ZodType | undefined) : undefined;
  return field ? !field.safeParse(undefined).success : false;
}

function uploadOf({ fields = {} }: RouteSpec, mediaType: string, book: SchemaBook) {
  if (mediaType !== "multipart/form-data") return { [mediaType]: {} };
  const bytes = { type: "string", contentMediaType: "application/octet-stream" };
  const texts = Object.entries(fields).map(([name, field]): [string, JsonSchema] => [
    name,
    { type: "string", contentMediaType: "application/json", contentSchema: book.input(field) },
  ]);
  const schema =
    texts.length === 0
      ? { type: "object", properties: { file: bytes }, required: ["file"] }
      : {
          type: "object",
          properties: { ...Object.fromEntries(texts), file: { type: "array", items: bytes } },
          required: Object.keys(fields),
        };
  return { [mediaType]: { schema } };
}

function successOf(response: z.ZodType | undefined, book: SchemaBook) {
  if (!response) return { 204: { description: "Done." } };
  const files = mediaTypesOf(response);
  const content = files
    ? Object.fromEntries(files.map((type) => [type, {}]))
    : { "application/json": { schema: book.output(response) } };
  return { 200: { description: "The answer.", content } };
}

function byPath(a: FoundRoute, b: FoundRoute): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
