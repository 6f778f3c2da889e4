import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Language } from "@/lib/engine/text";
import { CommandError } from "./exit";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values = Record<string, string | undefined>;
type Parsed = { values: Values; positionals: string[]; language: Language };

/**
 * Parses a command's arguments: options with a text each, `positionals` of them without a name. Anything unknown,
 * incomplete or left over is refused with the usage.
 */
export function parseOptions(
  args: readonly string[],
  names: readonly string[],
  { usage, positionals: count }: { usage: string; positionals: number },
): Parsed {
  const language = languageAsked(args);
  const options: Options = Object.fromEntries(
    [...names, "lang"].map((name) => [name, { type: "string" as const }]),
  );
  const { values, positionals } = parse([...args], options, { usage, language });
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new CommandError([`--lang: zh-CN | en (${values.lang})`]);
  if (positionals.length !== count) throw new CommandError([AMOUNT[language](positionals), `npx ${usage}`]);
  return { values, positionals, language };
}

function parse(args: string[], options: Options, { usage, language }: { usage: string; language: Language }) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option = ""] = /'(-[^' ]*)/.exec(message) ?? [];
    const known = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? UNKNOWN : VALUE;
    throw new CommandError([known[language](option), `npx ${usage}`]);
  }
}

/** The language of messages, also of those about arguments that could not be parsed. */
export function languageAsked(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice(7);
  if (asked !== undefined && isLanguage(asked)) return asked === "en" ? "en" : "zh";
  return /^en/i.test(process.env.LC_ALL || process.env.LANG || "") ? "en" : "zh";
}

function isLanguage(text: string): boolean {
  return text === "zh-CN" || text === "zh" || text === "en";
}

const UNKNOWN = {
  zh: (option: string) => `没有选项 ${option}。`,
  en: (option: string) => `There is no option ${option}.`,
};
const VALUE = {
  zh: (option: string) => `选项 ${option} 需要一个值。`,
  en: (option: string) => `The option ${option} needs a value.`,
};
const AMOUNT = {
  zh: (given: string[]) => (given.length === 0 ? "缺少文件名或平台。" : `参数数量不对：${given.join(" ")}`),
  en: (given: string[]) =>
    given.length === 0 ? "A file or platform is missing." : `Wrong number of arguments: ${given.join(" ")}`,
};
