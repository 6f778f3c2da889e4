import type { ApiDocument, ApiOperation, ApiSchema } from "./api-document";

/** One operation where it stands in the document. */
export type PlacedOperation = ApiOperation & { method: string; path: string };

export function operationsOf({ paths }: ApiDocument): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
    })),
  );
}

const REFERENCE = /"\$ref":"#\/components\/schemas\/(\w+)"/g;

/** The named schemas that something leads to, one after the other. */
export function schemasBehind(document: ApiDocument, start: unknown): [string, ApiSchema][] {
  const found = new Map<string, ApiSchema>();
  const open = [start];
  while (open.length > 0)
    for (const [, name = ""] of JSON.stringify(open.pop() ?? null).matchAll(REFERENCE)) {
      const schema = document.components.schemas[name];
      if (!schema || found.has(name)) continue;
      found.set(name, schema);
      open.push(schema);
    }
  return [...found];
}
