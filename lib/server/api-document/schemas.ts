import "server-only";
import { z } from "zod";

export type JsonSchema = { [key: string]: unknown };

const NAMED = new Set(["object", "union", "enum", "record", "array"]);
const OWN = "#/$defs/";
const SHARED = "#/components/schemas/";

/**
 * JSON Schemas of contracts, for OpenAPI. What a contract file exports keeps its name there and is told once.
 * `closed`: nothing may stand beside what is described, which is what tests ask; a reader must expect new fields.
 */
export class SchemaBook {
  readonly components: Record<string, JsonSchema> = {};
  readonly #names = z.registry<{ id: string }>();

  constructor(
    contracts: Record<string, Record<string, unknown>>,
    readonly closed = false,
  ) {
    const taken = new Set<string>();
    for (const module of Object.values(contracts))
      for (const [name, value] of Object.entries(module))
        if (
          value instanceof z.ZodType &&
          NAMED.has(value.def.type) &&
          !taken.has(name) &&
          !this.#names.has(value)
        ) {
          taken.add(name);
          this.#names.add(value, { id: name });
        }
  }

  /** Of what is sent back. */
  output(schema: z.ZodType): JsonSchema {
    return this.#told(
      z.toJSONSchema(schema, { metadata: this.#names, io: "output", unrepresentable: "any" }),
    );
  }

  /** Of what is sent in: written out in its place, as it is used once. */
  input(schema: z.ZodType): JsonSchema {
    return this.#told(
      z.toJSONSchema(schema, { metadata: z.registry(), io: "input", unrepresentable: "any" }),
    );
  }

  #told({ $schema: _dialect, $defs = {}, ...root }: JsonSchema): JsonSchema {
    for (const [name, inner] of Object.entries($defs as Record<string, JsonSchema>)) {
      const { id: _id, ...content } = inner;
      this.components[nameOf(name)] ??= this.#tidy(content) as JsonSchema;
    }
    return this.#tidy(root) as JsonSchema;
  }

  #tidy(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((inner) => this.#tidy(inner));
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
      if (key === "$ref" && typeof value === "string" && value.startsWith(OWN))
        return [[key, `${SHARED}${nameOf(value.slice(OWN.length))}`]];
      // A format says it in a word.
      if (key === "pattern" && "format" in node) return [];
      if (key === "propertyNames" && JSON.stringify(value) === '{"type":"string"}') return [];
      if (key === "additionalProperties" && value === false && !this.closed) return [];
      return [[key, this.#tidy(value)]];
    });
    return Object.fromEntries(entries);
  }
}

/** What zod has no name for is the one type that holds itself: any JSON. */
function nameOf(name: string): string {
  return name.startsWith("__schema") ? "AnyJson" : name;
}
