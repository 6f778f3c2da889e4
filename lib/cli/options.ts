import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Language } from "@/lib/engine/text";
import { CommandError } from "./exit";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed = { values: Record<string, string | boolean | undefined>; positionals: string[] };

export const LANG = { lang: { type: "string" } } as const satisfies Options;

/** Parses a command's arguments; an unknown or incomplete one is refused with the usage. */
export function parseOptions(args: readonly string[], options: Options, usage: string): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Parsed["values"], positionals };
  } catch (error) {
    throw new CommandError([(error as Error).message, usage]);
  }
}

export function languageOf(values: Parsed["values"]): Language {
  const asked = values.lang;
  if (asked === undefined) return /^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? "en" : "zh";
  if (asked === "zh-CN" || asked === "zh") return "zh";
  if (asked === "en") return "en";
  throw new CommandError([`--lang: zh-CN | en (${String(asked)})`]);
}

export function textOf(values: Parsed["values"], name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}
