import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { VerifyingKey } from "@/lib/exports/chain/key";
import type { Language, Text } from "@/lib/engine/text";
import type { ConditionRunner } from "@/lib/exports/own-rules/run-condition";
import { parseKeys } from "./key-list";
import { openPack, reasonOf } from "./open/open-pack";
import { VERIFY_OPTIONS } from "./options";
import { asJson, asText } from "./render";
import { VERDICTS, verifyPack } from "./verify-pack";

type Host = { program: string; runCondition: ConditionRunner; version: string; language: Language };
export type Answer = { code: number; out: string; err: string };

/** Verifies a pack as a command: the same for `verify.mjs` and for `npx inlet verify`. Only reads. */
export async function verifyCommand(args: readonly string[], host: Host): Promise<Answer> {
  const parsed = parse(args);
  const language = parsed.asked?.language ?? host.language;
  const refuse = (text: Text): Answer => ({
    code: VERDICTS.unable,
    out: "",
    err: `${text[language]}\n${host.program} ${VERIFY_OPTIONS}\n`,
  });
  if (!parsed.asked) return refuse(parsed.wrong);
  const { pack, keyFile, baseline, json } = parsed.asked;
  const keys = keyFile === undefined ? null : await readKeys(keyFile);
  if (keys && "zh" in keys) return refuse(keys);
  const verified = await verifyPack(await openPack(pack), {
    trusted: keys,
    baseline: baseline === undefined ? null : await openPack(baseline),
    runCondition: host.runCondition,
    version: host.version,
  });
  const out = json ? asJson(verified) : asText(verified, pack, language);
  return { code: VERDICTS[verified.verdict], out, err: "" };
}

type Asked = { pack: string; keyFile?: string; baseline?: string; json: boolean; language?: Language };
type Parsed = { asked: Asked; wrong?: undefined } | { asked?: undefined; wrong: Text };

function parse(args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: "string" },
        baseline: { type: "string" },
        json: { type: "boolean" },
        lang: { type: "string" },
      },
    });
    const [pack, ...more] = positionals;
    if (pack === undefined || more.length > 0) return { wrong: ONE_PACK };
    if (values.lang !== undefined && !/^(zh|zh-CN|en)$/.test(values.lang)) return { wrong: LANGUAGES };
    const { key: keyFile, baseline, json = false } = values;
    return {
      asked: {
        pack,
        json,
        ...(values.lang !== undefined && { language: languageOf(values.lang) }),
        ...(keyFile !== undefined && { keyFile }),
        ...(baseline !== undefined && { baseline }),
      },
    };
  } catch (error) {
    const [, option = ""] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : "") ?? [];
    return {
      wrong: {
        zh: `选项 ${option} 无法识别或缺少值。`,
        en: `The option ${option} is unknown or lacks its value.`,
      },
    };
  }
}

/** Chinese unless English is asked for, as everywhere in Inlet. `lang`: an option's value, or what the environment says. */
export function languageOf(lang: string): Language {
  return /^en/i.test(lang) ? "en" : "zh";
}

async function readKeys(file: string): Promise<VerifyingKey[] | Text> {
  try {
    return parseKeys(await readFile(file, "utf8")) ?? NO_KEY(file);
  } catch (error) {
    const [zh, en] = reasonOf(error);
    return { zh: `${file}：${zh}。`, en: `${file}: ${en}.` };
  }
}

const NO_KEY = (file: string): Text => ({
  zh: `${file} 中没有 Ed25519 公钥（PEM，或 Inlet 的公钥列表 JSON）。`,
  en: `${file} holds no Ed25519 public key (PEM, or Inlet's key list in JSON).`,
});
const ONE_PACK: Text = {
  zh: "请给出一个快照包：ZIP 文件或解压后的文件夹。",
  en: "Name one pack: a ZIP file, or the folder it was unpacked into.",
};
const LANGUAGES: Text = { zh: "--lang 只能是 zh-CN 或 en。", en: "--lang is zh-CN or en." };
