import type { Language, Text } from "@/lib/engine/text";
import type { LineState } from "./line";
import { type PackVerdict, VERDICTS, type VerifiedPack } from "./verify-pack";

/** A line a check, the files below it, and what it comes to at the end. */
export function asText({ verdict, lines }: VerifiedPack, name: string, language: Language): string {
  const told = lines.flatMap(({ state, text, files = [] }) => [
    `${LABELS[state][language]}  ${oneLine(text[language])}`,
    ...files.slice(0, MOST_NAMED).map((file) => `${INDENT[language]}${oneLine(file)}`),
    ...(files.length > MOST_NAMED ? [`${INDENT[language]}${more(files.length - MOST_NAMED)[language]}`] : []),
  ]);
  return `${[name, ...told, CONCLUSIONS[verdict][language]].join("\n")}\n`;
}

/** The stable form, described in docs/packs.md. */
export function asJson({ verdict, manifest, lines }: VerifiedPack): string {
  const pack = manifest && {
    id: manifest.id,
    number: manifest.number,
    organisation: manifest.organisation,
    period: manifest.period,
    createdAt: manifest.createdAt,
    completeness: manifest.completeness,
    keyId: manifest.key.id,
  };
  const checks = lines.map(({ check, state, text, files = [] }) => ({ check, state, text, files }));
  const report = { format: "inlet.verify/1", verdict, exitCode: VERDICTS[verdict], pack, checks };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const MOST_NAMED = 10;

/** What stands in a pack never moves the cursor of who reads about it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
}

const more = (count: number): Text => ({ zh: `另有 ${count} 个`, en: `and ${count} more` });

const LABELS: Record<LineState, Text> = {
  ok: { zh: "通过　", en: "ok      " },
  note: { zh: "说明　", en: "note    " },
  unpinned: { zh: "未核对", en: "open    " },
  unable: { zh: "无法判断", en: "unable  " },
  broken: { zh: "有问题", en: "BROKEN  " },
};
const INDENT = { zh: "　　　  ", en: "          " };

const CONCLUSIONS: Record<PackVerdict, Text> = {
  verified: { zh: "结论：核对通过。", en: "Verified." },
  broken: {
    zh: "结论：有问题，不能作为证据。请保留这份文件，并向提供方重新索取。",
    en: "Broken: do not take it for evidence. Keep this file, and ask for the pack again.",
  },
  unable: {
    zh: "结论：没有发现改动，但有内容无法核对，见上。",
    en: "Could not be checked to the end: nothing was found changed, and something above could not be told.",
  },
  unpinned: {
    zh: "结论：内容前后一致，但不知道是谁签的。请用另行取得的公钥再核对一次。",
    en: "Intact, and nobody knows yet who signed it: check again with a public key you got elsewhere.",
  },
};
