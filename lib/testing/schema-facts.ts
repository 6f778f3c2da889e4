import { readFileSync } from "node:fs";

/**
 * What a database must look like for prisma/schema.prisma to be true of it, one line of text per fact, in the words of
 * catalogue-facts.ts. Understands the part of the schema language this project uses and refuses the rest.
 */
export function schemaFacts(file = "prisma/schema.prisma"): string[] {
  const blocks = [...readFileSync(file, "utf8").matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, kind = "", name = "", body = ""]): Block => ({ kind, name, lines: linesOf(body) }),
  );
  const tables = new Map(blocks.map((block) => [block.name, mapOf(block)]));
  return blocks.flatMap((block) => (block.kind === "enum" ? enumFacts(block) : modelFacts(block, tables)));
}

type Block = { kind: string; name: string; lines: string[] };
type Field = { name: string; type: string; optional: boolean; attributes: string; column: string };

const SCALARS: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  Json: "jsonb",
  Bytes: "bytea",
};

function linesOf(body: string): string[] {
  const lines = body.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("//"));
}

function mapOf({ name, lines }: Block): string {
  const mapped = lines.map((line) => /^@@map\("(.+)"\)$/.exec(line)?.[1]).find(Boolean);
  if (!mapped) throw new Error(`${name} has no @@map`);
  return mapped;
}

function enumFacts(block: Block): string[] {
  return [`enum ${mapOf(block)}: ${block.lines.filter((line) => !line.startsWith("@@")).join(", ")}`];
}

function modelFacts(block: Block, tables: Map<string, string>): string[] {
  const table = mapOf(block);
  const fields = block.lines.filter((line) => !line.startsWith("@@")).map(fieldOf);
  const columns = (names: string) =>
    names.split(",").map((item) => {
      const [, name, falls] = /^\s*(\w+)(\(sort: Desc\))?$/.exec(item) ?? [];
      const column = fields.find((field) => field.name === name)?.column ?? `?${item}`;
      return falls ? `${column} desc` : column;
    });
  const facts = [`table ${table}`];

  for (const field of fields) {
    const { type, attributes, column } = field;
    const relation =
      /@relation\((?:"\w+", )?fields: \[(.+?)\], references: \[(.+?)\], onDelete: (\w+)\)/.exec(attributes);
    if (relation) {
      const [, from = "", to = "", onDelete = ""] = relation;
      const target = `${tables.get(type)}(${to.split(",").map(snake).join(", ")})`;
      facts.push(
        `foreign key ${table}(${columns(from).join(", ")}) -> ${target} on delete ${onDelete.toLowerCase()}`,
      );
    }
    const sqlType = sqlTypeOf(field, tables);
    if (!sqlType) continue;
    const fallback = defaultOf(field, table, sqlType);
    facts.push(`column ${table}.${column} ${sqlType}${field.optional ? "" : " not null"}${fallback}`);
    if (/@id\b/.test(attributes)) facts.push(`primary key ${table}(${column})`);
    if (/@unique\b/.test(attributes)) facts.push(`unique index ${table}(${column})`);
  }
  for (const line of block.lines) {
    const [, kind = "", names = ""] = /^@@(id|unique|index)\(\[(.+)\](?:, map: "\w+")?\)$/.exec(line) ?? [];
    const label = { id: "primary key", unique: "unique index", index: "index" }[kind];
    if (label) facts.push(`${label} ${table}(${columns(names).join(", ")})`);
    else if (!line.startsWith("@@map") && line.startsWith("@@")) throw new Error(`not understood: ${line}`);
  }
  return facts;
}

function fieldOf(line: string): Field {
  const [, name = "", type = "", suffix = "", attributes = ""] =
    /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? [];
  const column = /@map\("(.+?)"\)/.exec(attributes)?.[1] ?? name;
  return { name, type: suffix === "[]" ? "" : type, optional: suffix === "?", attributes, column };
}

function sqlTypeOf({ type, attributes }: Field, tables: Map<string, string>): string | undefined {
  if (type === "DateTime") {
    const precision = /@db\.Timestamptz\((\d)\)/.exec(attributes)?.[1];
    return precision ? `timestamp(${precision}) with time zone` : "timestamp(3) without time zone";
  }
  const isEnum =
    tables.has(type) && /^[a-z_]+$/.test(tables.get(type) ?? "") && !attributes.includes("@relation");
  return SCALARS[type] ?? (isEnum ? tables.get(type) : undefined);
}

function defaultOf({ attributes, column }: Field, table: string, sqlType: string): string {
  const value = /@default\((.+?\)|.+?)\)(?=\s|$)/.exec(attributes)?.[1];
  if (value === undefined || value.startsWith("uuid(")) return "";
  if (value === "now()") return " default CURRENT_TIMESTAMP";
  if (value === "autoincrement()") return ` default nextval('${table}_${column}_seq'::regclass)`;
  if (/^-?\d+$/.test(value)) return ` default ${value}`;
  return ` default '${value.replaceAll('"', "")}'::${sqlType}`;
}

function snake(name: string): string {
  return name.trim().replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
