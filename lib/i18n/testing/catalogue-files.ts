import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "../locale";

const folder = path.resolve(import.meta.dirname, "../../../messages");

type Tree = { [key: string]: string | Tree };

/** Every text of a language by its full key: `states.error.title`. */
export function readCatalogue(locale: Locale): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(path.join(folder, locale))) {
    const tree = JSON.parse(readFileSync(path.join(folder, locale, file), "utf8")) as Tree;
    collect(tree, path.basename(file, ".json"), texts);
  }
  return texts;
}

function collect(tree: Tree, prefix: string, texts: Map<string, string>) {
  for (const [key, value] of Object.entries(tree)) {
    const full = `${prefix}.${key}`;
    if (typeof value === "string") texts.set(full, value);
    else collect(value, full, texts);
  }
}

/**
 * Arguments and tags of an ICU message, sorted. Braces alternate: inside the text they open an argument, inside an
 * argument they open the text of one of its cases.
 */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) names.add(`<${tag}>`);
  let depth = 0;
  for (const [at, character] of [...message].entries()) {
    if (character === "{" && depth++ % 2 === 0) {
      const name = /^\s*(\w+)/.exec([...message].slice(at + 1).join(""))?.[1];
      if (name) names.add(name);
    }
    if (character === "}") depth--;
  }
  if (depth !== 0) throw new Error(`Unbalanced braces: ${message}`);
  return [...names].sort();
}
