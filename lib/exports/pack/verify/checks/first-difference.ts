import type { Text } from "@/lib/engine/text";
import { parseJson } from "../read-manifest";

/** Where a file of results first says something else than it should, in words somebody can look up. */
export function firstDifference(told: Uint8Array | undefined, again: Uint8Array): Text {
  const [was, is] = [parseJson(told), parseJson(again)];
  const found = walk(was, is, []) ?? [];
  const at = found.join("/") || "/";
  const named = nameOf(was, is, found);
  const show = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? "–";
  const [said, judged] = [show(valueAt(was, found)), show(valueAt(is, found))];
  return {
    zh: `${named}${at} 写的是 ${said}，重算为 ${judged}`,
    en: `${named}${at} says ${said}, judged again ${judged}`,
  };
}

type Path = readonly string[];

/** Missing members of lists are told by the list, so that a row taken out is not told as a change of all after it. */
function walk(a: unknown, b: unknown, at: Path): Path | null {
  if (Object.is(a, b)) return null;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return at;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = walk(a[key], b[key], [...at, key]);
    if (found) return found;
  }
  return null;
}

/** The rule, finding or channel the difference is in, where it has a name. */
function nameOf(was: unknown, is: unknown, [first = ""]: Path): string {
  const row = [is, was].map((value) => valueAt(value, [first])).find(isObject);
  const name = row?.ruleId ?? row?.id;
  return typeof name === "string" ? `${name} ` : "";
}

function valueAt(value: unknown, at: Path): unknown {
  return at.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
