import { rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ConnectorError } from "@/lib/connectors/connector-error";
import type { Progress } from "@/lib/connectors/connector";
import { connectors } from "@/lib/connectors/registry";
import { readTables } from "@/lib/connectors/tables";
import { takeSnapshot } from "@/lib/connectors/take-snapshot";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { ledgerOf, SECTION_NAMES, type Snapshot } from "@/lib/engine/snapshot";
import { inBoth, type Language } from "@/lib/engine/text";
import { CommandError, EXIT } from "./exit";
import { sha256Of } from "./hash";
import { parseOptions } from "./options";
import { PULL_USAGE } from "./usage";

type Taken = {
  settings: Record<string, string>;
  credentials: Record<string, string>;
  /** The vendor runs it, so it has an address of its own that needs no naming. */
  hosted?: boolean;
};

/** What each platform takes, and the variable of the environment it comes from. */
const VARIABLES: Record<string, Taken> = {
  livehelperchat: { settings: { username: "INLET_USERNAME" }, credentials: { apiKey: "INLET_API_KEY" } },
  chatwoot: { settings: {}, credentials: { token: "INLET_TOKEN" } },
  meiqia: {
    settings: { enterpriseId: "INLET_ENTERPRISE_ID" },
    credentials: { token: "INLET_TOKEN" },
    hosted: true,
  },
  "tencent-desk": {
    settings: { sdkAppId: "INLET_SDK_APP_ID", identifier: "INLET_IDENTIFIER" },
    credentials: { secretKey: "INLET_SECRET_KEY" },
    hosted: true,
  },
  "wecom-kf": {
    settings: { corpId: "INLET_CORP_ID" },
    credentials: { secret: "INLET_SECRET" },
    hosted: true,
  },
  intercom: { settings: {}, credentials: { token: "INLET_TOKEN" }, hosted: true },
};

/** Pulls with a connector into a snapshot file. Credentials come from the environment, never from the command line. */
export async function pull(args: readonly string[]): Promise<number> {
  const { values, positionals, language } = parseOptions(
    args,
    ["url", "out", "account", "timezone", "tables"],
    {
      usage: PULL_USAGE,
      positionals: 1,
    },
  );
  const [kind = ""] = positionals;
  const variables = VARIABLES[kind];
  const connector = Object.values(connectors).find((one) => one.kind === kind);
  if (!connector || !variables) throw refused(WORDS[language].platform(kind));
  const { url, out, account, timezone, tables } = values;
  if (url === undefined && !variables.hosted) throw refused(WORDS[language].missing("--url"));
  if (out === undefined) throw refused(WORDS[language].missing("--out"));
  if (tables !== undefined && !connector.acceptsTables)
    throw refused(WORDS[language].surplus("--tables", kind));
  if (account !== undefined && kind !== "chatwoot") throw refused(WORDS[language].surplus("--account", kind));
  const credentials = fromEnvironment(variables.credentials, language);
  await checkWritable(out, language);
  try {
    const snapshot = await takeSnapshot(connector, {
      settings: { url, accountId: account, timezone, ...fromEnvironment(variables.settings, language) },
      credentials,
      allowPrivate: process.env.INLET_ALLOW_PRIVATE,
      ...(tables !== undefined && { tables: await readTables(tables) }),
      progress: progressTo(process.stderr, language),
    });
    await replaceFile(out, `${JSON.stringify(snapshot, null, 2)}\n`, language);
    process.stderr.write(`${report(snapshot, out, language)}\n`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    throw new CommandError([error.text[language], error.remedy[language]]);
  }
}

function refused(why: string): CommandError {
  return new CommandError([why, `npx ${PULL_USAGE}`]);
}

function fromEnvironment(names: Record<string, string>, language: Language): Record<string, string> {
  const found = Object.entries(names).map(
    ([field, variable]) => [field, process.env[variable] ?? ""] as const,
  );
  const missing = Object.values(names).filter((variable) => !process.env[variable]);
  if (missing.length > 0) throw new CommandError([WORDS[language].variables(missing.join(", "))]);
  return Object.fromEntries(found);
}

/** Before the platform is asked: a pull whose result cannot be kept is not begun. */
async function checkWritable(out: string, language: Language): Promise<void> {
  const folder = await stat(path.dirname(path.resolve(out))).catch(() => null);
  const there = await stat(out).catch(() => null);
  if (!folder?.isDirectory() || there?.isDirectory())
    throw new CommandError([WORDS[language].unwritable(out)]);
}

/** Whole or not at all: an earlier snapshot stays until the new one is there. */
async function replaceFile(out: string, text: string, language: Language): Promise<void> {
  const draft = `${out}.${process.pid}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, out);
  } catch {
    await rm(draft, { force: true });
    throw new CommandError([WORDS[language].unwritable(out)]);
  }
}

/** One line a step; on a terminal the line counts up. */
function progressTo(stream: NodeJS.WriteStream, language: Language): (progress: Progress) => void {
  let last: string | undefined;
  return ({ step, done, total }) => {
    const title = step === "connect" ? WORDS[language].connect : SECTION_TITLES[step][language];
    const count = step === "connect" ? "" : ` ${done}${total === undefined ? "" : `/${total}`}`;
    if (stream.isTTY) stream.write(`${last === step || last === undefined ? "\r" : "\n"}${title}${count}`);
    else if (last !== step) stream.write(`${title}\n`);
    last = step;
  };
}

/** Says what was not read, so that nobody takes a partial pull for a whole one. */
function report(snapshot: Snapshot, out: string, language: Language): string {
  const gaps = SECTION_NAMES.flatMap((section) => {
    const { status, detail, reason } = ledgerOf(snapshot, section);
    const title = SECTION_TITLES[section][language];
    return status === "partial" || status === "unavailable"
      ? [
          `  ${title} (${section}): ${WORDS[language][status]}. ${detail === undefined ? (reason ?? "") : inBoth(detail)[language]}`,
        ]
      : [];
  });
  const head = `${process.stderr.isTTY ? "\n" : ""}${out}  sha256 ${sha256Of(snapshot)}`;
  return gaps.length === 0 ? head : [head, WORDS[language].gaps, ...gaps].join("\n");
}

const WORDS = {
  zh: {
    connect: "连接",
    partial: "部分",
    unavailable: "不可读",
    gaps: "未能完整读取的数据分区：",
    platform: (kind: string) => `没有平台 ${kind} 的连接器，可选：${Object.keys(VARIABLES).join("、")}。`,
    missing: (option: string) => `缺少选项 ${option}。`,
    surplus: (option: string, kind: string) => `${kind} 没有选项 ${option}。`,
    variables: (names: string) => `缺少环境变量：${names}。凭证只从环境变量读取。`,
    unwritable: (file: string) => `无法写入 ${file}，请检查文件夹是否存在、是否有写权限。`,
  },
  en: {
    connect: "Connecting",
    partial: "partial",
    unavailable: "unavailable",
    gaps: "Sections that were not fully read:",
    platform: (kind: string) =>
      `There is no connector for ${kind}. There is one for ${Object.keys(VARIABLES).join(", ")}.`,
    missing: (option: string) => `The option ${option} is missing.`,
    surplus: (option: string, kind: string) => `${kind} takes no ${option}.`,
    variables: (names: string) => `Set in the environment: ${names}. Credentials are read from there only.`,
    unwritable: (file: string) =>
      `${file} cannot be written: does its folder exist, and may it be written to?`,
  },
} as const;
