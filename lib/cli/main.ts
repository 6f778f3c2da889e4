import type { Language } from "@/lib/engine/text";
import { version } from "@/package.json";
import { CommandError, EXIT } from "./exit";
import { languageAsked } from "./options";
import { AUDIT_USAGE, PROVE_USAGE, PULL_USAGE, VERIFY_USAGE } from "./usage";

type Command = (args: readonly string[]) => Promise<number>;

/** Loaded when asked for, because the engine's rules and the database drivers take a moment to load. */
const COMMANDS: Record<string, { usage: string; load: () => Promise<Command> }> = {
  audit: { usage: AUDIT_USAGE, load: async () => (await import("./audit")).audit },
  prove: { usage: PROVE_USAGE, load: async () => (await import("./prove")).prove },
  pull: { usage: PULL_USAGE, load: async () => (await import("./pull")).pull },
  verify: { usage: VERIFY_USAGE, load: async () => (await import("./verify")).verify },
};

/** Exit codes: 0 done, 1 findings at or above --fail-on, 2 could not do it; `verify` has those of packs. */
export async function main(args: readonly string[]): Promise<number> {
  const language = languageAsked(args);
  try {
    return await run(args, language);
  } catch (error) {
    process.stderr.write(`${linesOf(error, language).join("\n")}\n`);
    return EXIT.failed;
  }
}

async function run([name, ...rest]: readonly string[], language: Language): Promise<number> {
  const isHelp = (word: string | undefined) => word === "help" || word === "--help" || word === "-h";
  if (name === undefined) throw new CommandError([usage(language)]);
  if (name === "--version") return say(version);
  if (isHelp(name)) return say(usage(language));
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CommandError([UNKNOWN[language](name), "", usage(language)]);
  if (rest.some((word) => word === "--help" || word === "-h")) return say(`npx ${command.usage}`);
  return (await command.load())(rest);
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return EXIT.ok;
}

function usage(language: Language): string {
  const lines = Object.values(COMMANDS).map((command) => `  npx ${command.usage}`);
  return [HEAD[language], ...lines, "", MORE[language]].join("\n");
}

function linesOf(error: unknown, language: Language): readonly string[] {
  if (error instanceof CommandError) return error.lines;
  return [UNEXPECTED[language], error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

const HEAD = { zh: "用法：", en: "Usage:" };
const MORE = {
  zh: "退出码：0 完成，1 有达到 --fail-on 级别的问题项，2 无法完成。说明见 docs/cli.md。",
  en: "Exit codes: 0 done, 1 findings at or above --fail-on, 2 could not be done. See docs/cli.md.",
};
const UNKNOWN = {
  zh: (name: string) => `没有命令 ${name}。`,
  en: (name: string) => `There is no command ${name}.`,
};
const UNEXPECTED = { zh: "Inlet 出现程序错误：", en: "Inlet failed on an error of its own:" };
