import { expect, it } from "vitest";
import { ApiDocument } from "./api-document";
import { operationsOf, schemasBehind } from "./api-operation";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const document = ApiDocument.parse({
  info: { version: "1" },
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        summary: "List things",
        tags: ["things"],
        responses: { 200: { content: { "application/json": { schema: ref("Page") } } } },
      },
    },
  },
  components: {
    schemas: {
      Page: { items: ref("Thing") },
      Thing: { self: ref("Thing"), gone: ref("Nowhere") },
      Other: {},
    },
  },
});

it("places operations and follows what they lead to, once each", () => {
  const [operation] = operationsOf(document);
  expect(operation).toMatchObject({ method: "GET", path: "/api/v1/things", operationId: "listThings" });
  expect(schemasBehind(document, operation).map(([name]) => name)).toEqual(["Page", "Thing"]);
});
