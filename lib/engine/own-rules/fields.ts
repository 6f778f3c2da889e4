import { z } from "zod";
import { SECTION_SCHEMAS, type SectionName } from "../snapshot";

/** The types of CEL (Common Expression Language) that fields of a row come in. */
export type FieldType = "int" | "double" | "string" | "bool" | "list<string>" | "list" | "map" | "dyn";
export type ConditionField = { name: string; type: FieldType; choices: string[] };

type Node = {
  type?: string;
  enum?: unknown[];
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, unknown>;
};

/** What the condition of an own rule may speak about: every field of its section's rows, by the snapshot's schema. */
export function fieldsOf(section: SectionName): ConditionField[] {
  return Object.entries(SECTION_SCHEMAS[section].shape).map(([name, schema]) => {
    const node = plain(z.toJSONSchema(schema as z.ZodType, { io: "input" }) as Node);
    return { name, type: typeOf(node), choices: (node?.enum ?? []).map(String) };
  });
}

/** The node of the value itself, without the markers that may stand in its place. */
function plain(node: Node): Node | null {
  if (!node.anyOf) return node;
  const values = node.anyOf.filter(({ properties }) => !(properties && "$" in properties)).map(plain);
  return values.length === 1 ? (values[0] ?? null) : null;
}

function typeOf(node: Node | null): FieldType {
  switch (node?.type) {
    case "integer":
      return "int";
    case "number":
      return "double";
    case "boolean":
      return "bool";
    case "string":
      return "string";
    case "array":
      return node.items && plain(node.items)?.type === "string" ? "list<string>" : "list";
    case "object":
      return "map";
    default:
      return "dyn";
  }
}
