import type { Text } from "./text";
import type { UnreadableReason } from "./value";

/** Why something could not be read, for sentences about what is missing. */
const REASON_TITLES: Readonly<Record<UnreadableReason, Text>> = {
  "not-collected": { zh: "未采集", en: "not collected" },
  "not-offered": { zh: "平台未提供读取方式", en: "the platform does not hand it out" },
  "no-permission": { zh: "凭证没有权限", en: "the credential may not read it" },
  "request-failed": { zh: "请求失败", en: "the request failed" },
  truncated: { zh: "数据被截断", en: "the data was cut off" },
  redacted: { zh: "已脱敏", en: "redacted" },
  unrecognised: { zh: "内容无法识别", en: "the content was not understood" },
};

/** What is no reason of ours (a source's own words) stays as it is. */
export function reasonTitle(reason: string): Text {
  return Object.hasOwn(REASON_TITLES, reason)
    ? REASON_TITLES[reason as UnreadableReason]
    : { zh: reason, en: reason };
}
