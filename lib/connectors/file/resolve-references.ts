import type { Text } from "@/lib/engine/text";
import { absent, known, type Value } from "@/lib/engine/value";
import { fold, type Reference } from "./cells/cell-type";
import { meant } from "./match-table";
import { nearestName } from "./nearest-name";
import type { Problems } from "./problem";
import { idOf, nameOf, type ReadRow, type ReadSheet } from "./read-rows";
import type { Column } from "./sheet";

type Index = { ids: Set<string>; byName: Map<string, Set<string>>; names: string[]; title: Text };

const HINTS = 200;
const ALL = new Set(["全部", "所有", "全部渠道", "全部客服组", "all", "*"]);

/** Turns the ids and names that rows use for one another into ids, in place. */
export function resolveReferences(
  sheets: readonly ReadSheet[],
  titles: ReadonlyMap<string, Text>,
  problems: Problems,
): void {
  const indexes = new Map(
    [...titles].map(([key, title]) => [
      key,
      indexOf(sheets.find(({ sheet }) => sheet.key === key)?.rows ?? [], title),
    ]),
  );
  for (const { sheet, table, rows, columns, broken } of sheets) {
    for (const [key, column] of Object.entries(sheet.columns)) {
      const reference = column.type.refers;
      if (!reference) continue;
      const header = table.header[columns.get(key) ?? -1] ?? column.zh;
      const index = indexes.get(reference.sheet);
      for (const row of rows) {
        const value = known(row[key] as Value<string | string[]>);
        if (value === undefined) continue;
        const before = problems.errorCount;
        row[key] = resolve(value, column, reference, index, { row, header, problems });
        if (problems.errorCount > before) broken.add(row);
      }
    }
  }
}

type Where = { row: ReadRow; header: string; problems: Problems };

function resolve(
  value: string | string[],
  column: Column,
  reference: Reference,
  index: Index | undefined,
  where: Where,
): Value<unknown> {
  if (typeof value === "string") return resolveOne(value, column, reference, index, where);
  if (reference.all && value.length === 1 && ALL.has(fold(value[0] ?? ""))) {
    return reference.all === "no-limit" ? absent : [...(index?.ids ?? [])].sort();
  }
  const ids = value.map((each) => resolveOne(each, column, reference, index, where));
  return [...new Set(ids)].sort();
}

function resolveOne(
  typed: string,
  column: Column,
  reference: Reference,
  index: Index | undefined,
  { row, header, problems }: Where,
): string {
  if (index?.ids.has(typed)) return typed;
  const named = index?.byName.get(fold(typed));
  if (named?.size === 1) return [...named][0] ?? typed;
  const place = { ...row.place, column: header, value: typed };
  if (named) {
    problems.error(
      "reference-ambiguous",
      place,
      { zh: `有 ${named.size} 条记录同名`, en: `${named.size} records share this name` },
      { zh: `请改用编号：${[...named].join("、")}。`, en: `Use the id: ${[...named].join(", ")}.` },
    );
    return typed;
  }
  const title = index?.title ?? { zh: reference.sheet, en: reference.sheet };
  const what = { zh: `「${title.zh}」中没有这一条`, en: `There is no such record in “${title.en}”` };
  if (reference.missing === "warning") {
    problems.warning("reference-unknown", place, what, AS_FOUND);
    return typed;
  }
  // Looking for what was meant reads every name; after so many misses another hint helps nobody.
  const near = problems.errorCount < HINTS ? nearestName(typed, index?.names ?? []) : undefined;
  const remedy =
    near !== undefined
      ? meant(near)
      : {
          zh: `请填写${column.type.expected.zh}，或先在「${title.zh}」中补上。`,
          en: `Fill in ${column.type.expected.en}, or add it to “${title.en}” first.`,
        };
  problems.error("reference-unknown", place, what, remedy);
  return typed;
}

function indexOf(rows: readonly ReadRow[], title: Text): Index {
  const index: Index = { ids: new Set(), byName: new Map(), names: [], title };
  for (const row of rows) {
    const id = idOf(row);
    const name = nameOf(row);
    if (id === undefined) continue;
    index.ids.add(id);
    // One digit off is another id, not a slip of the pen.
    index.names.push(...[id, name].filter((each) => each !== undefined && !/\d/.test(each)).map(String));
    if (name === undefined) continue;
    const key = fold(name);
    index.byName.set(key, (index.byName.get(key) ?? new Set()).add(id));
  }
  return index;
}

const AS_FOUND = {
  zh: "已照此导入，检查规则会指出它的影响。如果是抄录错误，请更正后重新导入。",
  en: "It was imported as it is, and the checks will say what follows. If it is a slip, correct it and import again.",
};
