import { canonicalize } from "@/lib/engine/canonical";
import type { PackFile } from "./contents";

/** Canonical JSON and a line end: the same value has one text, so a file that was re-written shows. */
export function jsonText(value: unknown): string {
  return `${canonicalize(value)}\n`;
}

/** A list says how many it holds. */
export function jsonFile(path: string, value: unknown): PackFile {
  const rows = Array.isArray(value) ? { rows: value.length } : {};
  return { path, mediaType: "application/json", bytes: utf8(jsonText(value)), ...rows };
}

/** One canonical value a line. */
export function jsonLinesFile(path: string, values: readonly unknown[]): PackFile {
  const bytes = utf8(values.map(jsonText).join(""));
  return { path, mediaType: JSON_LINES, bytes, rows: values.length };
}

export function textFile(path: string, mediaType: string, text: string): PackFile {
  return { path, mediaType, bytes: utf8(text) };
}

export const JSON_LINES = "application/jsonl";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
