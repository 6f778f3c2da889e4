import { reasonTitle } from "@/lib/engine/reason-titles";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { ledgerOf, SECTION_NAMES } from "@/lib/engine/snapshot";
import { inBoth, type Text } from "@/lib/engine/text";
import { isStopped } from "@/lib/exports/own-rules/run-condition";
import type { Completeness, Omission, PackContents, PackSource } from "./contents";

/** Counted, never given: whatever is not there makes a pack partial, and without any evidence it failed. */
export function completenessOf({
  sources,
  omissions,
}: Pick<PackContents, "sources" | "omissions">): Completeness {
  if (sources.length === 0) return "failed";
  return omissions.length > 0 ? "partial" : "complete";
}

/** What the contents themselves show to be missing, besides what was said; each thing once. */
export function allOmissions({ head, sources, auditLog, omissions }: PackContents): Omission[] {
  const all = [
    ...omissions,
    ...(sources.length === 0 ? [noSource(head.period.from)] : []),
    ...sources.flatMap((source) => [...unreadSections(source), ...unfinishedRules(source)]),
    ...(auditLog.checkpoint ? [] : [UNSIGNED_CHAIN]),
  ];
  const byText = new Map(all.map((one) => [JSON.stringify([one.subject, one.what.en, one.why.en]), one]));
  return [...byText.values()];
}

const noSource = (from: string): Omission => ({
  what: { zh: "配置快照", en: "Configuration snapshots" },
  subject: "artifacts",
  why: { zh: "期间内没有任何数据源的快照", en: "no source has a snapshot of the period" },
  since: from,
});

function unreadSections({ source, snapshot }: PackSource): Omission[] {
  return SECTION_NAMES.flatMap((section) => {
    const { status, reason, detail, at } = ledgerOf(snapshot.value, section);
    if (status === "complete" || status === "absent") return [];
    const why = detail === undefined ? reasonTitle(reason ?? "not-collected") : inBoth(detail);
    return [
      {
        what: sectionOf(source.name, SECTION_TITLES[section]),
        subject: `${source.id}/${section}`,
        why: status === "partial" ? partly(why) : why,
        since: at ?? snapshot.takenAt,
      },
    ];
  });
}

const sectionOf = (source: string, title: Text): Text => ({
  zh: `「${source}」的${title.zh}`,
  en: `${title.en} of “${source}”`,
});
const partly = ({ zh, en }: Text): Text => ({ zh: `只读到一部分：${zh}`, en: `only partly read: ${en}` });

/** Conditions that were ended before they came to an answer: another machine may judge otherwise. */
function unfinishedRules({ source, snapshot, report }: PackSource): Omission[] {
  return report.results
    .filter(({ unjudged }) => unjudged.some(({ reason }) => isStopped(reason)))
    .map(({ ruleId, unjudged }) => ({
      what: { zh: `自有规则 ${ruleId} 的判定`, en: `The verdict of your own rule ${ruleId}` },
      subject: `${source.id}/${ruleId}`,
      why: unjudged[0]?.reason ?? { zh: "已中止", en: "stopped" },
      since: snapshot.takenAt,
    }));
}

const UNSIGNED_CHAIN: Omission = {
  what: { zh: "审计日志的签名检查点", en: "The signed checkpoint of the audit log" },
  subject: "audit-log/checkpoint.json",
  why: {
    zh: "没有签名检查点，无法证明日志末尾没有被截去",
    en: "without one nobody can tell whether the end of the log was cut off",
  },
  since: null,
};
