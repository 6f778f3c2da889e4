import { writeFile } from "node:fs/promises";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { connectors } from "@/lib/connectors/registry";
import { readTables } from "@/lib/connectors/tables";
import { takeSnapshot } from "@/lib/connectors/take-snapshot";
import type { Language } from "@/lib/engine/text";
import { ledgerOf, PLATFORMS, SECTION_NAMES, type Platform, type Snapshot } from "@/lib/engine/snapshot";
import { CommandError, EXIT } from "./exit";
import { sha256Of } from "./hash";
import { LANG, languageOf, parseOptions, textOf } from "./options";

export const PULL_USAGE =
  "inlet pull livehelperchat|chatwoot --url URL --out FILE [--account ID] [--tables DIR] [--lang zh-CN|en]";

/** Pulls with a connector into a snapshot file. Credentials come from the environment, never from the command line. */
export async function pull(args: readonly string[]): Promise<number> {
  const options = {
    ...LANG,
    url: { type: "string" },
    out: { type: "string" },
    account: { type: "string" },
    tables: { type: "string" },
  } as const;
  const { values, positionals } = parseOptions(args, options, PULL_USAGE);
  const language = languageOf(values);
  const [kind, ...rest] = positionals;
  const connector = PLATFORMS.includes(kind as Platform) ? connectors[kind as Platform] : undefined;
  const [url, out, tables] = [textOf(values, "url"), textOf(values, "out"), textOf(values, "tables")];
  if (!connector || rest.length > 0 || !url || !out) throw new CommandError([PULL_USAGE]);
  if (tables !== undefined && !connector.acceptsTables)
    throw new CommandError([`--tables: ${connector.title[language]}?`, PULL_USAGE]);
  try {
    const snapshot = await takeSnapshot(connector, {
      settings: { url, username: process.env.INLET_USERNAME, accountId: textOf(values, "account") },
      credentials: { apiKey: process.env.INLET_API_KEY, token: process.env.INLET_TOKEN },
      allowPrivate: process.env.INLET_ALLOW_PRIVATE,
      ...(tables !== undefined && { tables: await readTables(tables) }),
      progress: ({ step, done, total }) =>
        process.stderr.write(`${step} ${done}${total === undefined ? "" : `/${total}`}\n`),
    });
    await writeFile(out, `${JSON.stringify(snapshot, null, 2)}\n`);
    process.stderr.write(`${report(snapshot, out, language)}\n`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw new CommandError([error.text[language], error.remedy[language]]);
  }
}

/** Says what was not read, so that nobody takes a partial pull for a whole one. */
function report(snapshot: Snapshot, out: string, language: Language): string {
  const gaps = SECTION_NAMES.flatMap((section) => {
    const { status, detail, reason } = ledgerOf(snapshot, section);
    return status === "partial" || status === "unavailable"
      ? [`  ${section}: ${status} (${detail ?? reason ?? ""})`]
      : [];
  });
  const head = `${out}  sha256 ${sha256Of(snapshot)}`;
  if (gaps.length === 0) return head;
  return [
    head,
    language === "zh" ? "未能完整读取的数据分区：" : "Sections that were not fully read:",
    ...gaps,
  ].join("\n");
}
