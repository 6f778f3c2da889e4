import { type LogLine, MAX_LINE } from "./log-row";

/** One JSON object a line; inner objects are columns with a dot, `message.id`. */
export async function* readJsonlLog(text: AsyncIterable<string>): AsyncGenerator<LogLine> {
  let row = 0;
  for await (const line of linesOf(text)) {
    row += 1;
    if (line.trim() === "") continue;
    if (line.length > MAX_LINE) {
      yield { row, broken: "too-long" };
      return;
    }
    yield parseLine(row, line);
  }
}

function parseLine(row: number, line: string): LogLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { row, broken: "not-json" };
  }
  const cells = cellsOfObject(value);
  return cells ? { row, cells } : { row, broken: "not-an-object" };
}

const MAX_DEPTH = 4;

/** Null for anything but an object. */
export function cellsOfObject(value: unknown): Record<string, string> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const cells: Record<string, string> = {};
  flatten(value, "", cells, 0);
  return cells;
}

function flatten(value: object, prefix: string, cells: Record<string, string>, depth: number): void {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (inner === null || inner === undefined) continue;
    if (typeof inner === "object" && !Array.isArray(inner)) {
      if (depth < MAX_DEPTH) flatten(inner, `${prefix}${name}.`, cells, depth + 1);
    } else if (!Array.isArray(inner)) {
      Object.defineProperty(cells, prefix + name, {
        value: String(inner),
        enumerable: true,
        configurable: true,
      });
    }
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/^\uFEFF|\r$/g, "");
    if (rest.length > MAX_LINE) break;
  }
  if (rest !== "") yield rest.replace(/^\uFEFF|\r$/g, "");
}
