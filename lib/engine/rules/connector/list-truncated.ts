import { fail, pass, skip, unknown } from "../../judge";
import { judgeSections } from "../../judge-sections";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

export const listTruncated = defineRule(
  {
    id: "connector/list-truncated",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但缺少的记录没有参与判断。",
      en: "Reception is not affected; the missing records were not judged.",
    },
    title: {
      pass: { zh: "列表均已完整拉取", en: "Every list was pulled to its end" },
      fail: { zh: "列表没有拉取完整", en: "A list was not pulled to its end" },
    },
    why: {
      zh: "平台报告的总数与实际收到的条数不一致，说明翻页中断或期间有变更。缺少的记录可能正是有问题的那些。",
      en: "The platform announced another number than was received: paging broke off, or something changed meanwhile. The missing records may be the faulty ones.",
    },
    remediation: { zh: "完整翻页后重新拉取。", en: "Page to the end and pull again." },
    message: {
      zh: "数据分区「{section}」应有 {announced} 条，实际收到 {received} 条。",
      en: "Section “{section}” announced {announced} records and {received} were received.",
    },
    requirements: ["S-17"],
    platforms: ["tencent-desk", "wecom-kf", "livehelperchat"],
    needs: {},
  },
  (context) =>
    judgeSections(context, ({ status, reason, announced, received }) => {
      if (reason === "truncated")
        return fail(["reason"], { announced: announced ?? MORE, received: received ?? FEWER });
      if (status === "absent" || status === "unavailable" || announced === undefined) return skip;
      if (received === undefined) return unknown(["announced"], NOT_COUNTED);
      return received === announced ? pass : fail(["announced", "received"], { announced, received });
    }),
);

const MORE: Text = { zh: "更多", en: "more" };
const FEWER: Text = { zh: "较少", en: "fewer" };
const NOT_COUNTED: Text = {
  zh: "平台报告了总数，但未登记收到的条数",
  en: "A total was announced, and what was received was not counted",
};
