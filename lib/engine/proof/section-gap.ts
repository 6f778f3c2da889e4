import { HOW_TO_COLLECT } from "../how-to-collect";
import { SECTION_TITLES } from "../section-titles";
import { ledgerOf, type SectionName, type Snapshot } from "../snapshot";
import type { Text } from "../text";
import type { UnreadableReason } from "../value";

/** What to collect when a section is missing or only partly read. */
export function sectionGap(snapshot: Snapshot, section: SectionName): Text {
  const { status, reason = "not-collected", detail } = ledgerOf(snapshot, section);
  const { zh, en } = SECTION_TITLES[section];
  const advice = HOW_TO_COLLECT[section];
  if (status === "unavailable" && reason === "not-collected" && !detail && advice) {
    return { zh: `「${zh}」尚未采集：${advice.zh}`, en: `“${en}” was not collected: ${advice.en}` };
  }
  const why = detail ? { zh: detail, en: detail } : REASONS[reason];
  return status === "partial"
    ? { zh: `「${zh}」只读到一部分：${why.zh}`, en: `“${en}” was only partly read: ${why.en}` }
    : { zh: `「${zh}」不可读：${why.zh}`, en: `“${en}” could not be read: ${why.en}` };
}

const REASONS: Readonly<Record<UnreadableReason, Text>> = {
  "not-collected": { zh: "未采集", en: "not collected" },
  "not-offered": { zh: "平台未提供读取方式", en: "the platform does not offer it" },
  "no-permission": { zh: "凭证没有权限", en: "the credential may not see it" },
  "request-failed": { zh: "请求失败", en: "the request failed" },
  truncated: { zh: "数据被截断", en: "the list was not pulled to its end" },
  redacted: { zh: "已脱敏", en: "it was redacted" },
  unrecognised: { zh: "内容无法识别", en: "it could not be understood" },
};
