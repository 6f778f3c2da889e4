import { fail, pass, skip, unknown } from "../../judge";
import { judgeSections } from "../../judge-sections";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { daysSince } from "../../time";

export const declaredStale = defineRule(
  {
    id: "connector/declared-stale",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但判断依据的申报可能已过时。",
      en: "Reception is not affected; the declarations behind the judgement may be out of date.",
    },
    title: {
      pass: { zh: "申报数据均在有效期内", en: "Declared data is recent" },
      fail: { zh: "申报数据已过时", en: "Declared data is out of date" },
    },
    why: {
      zh: "申报数据由人填写，平台里的设置改动后不会自动更新。时间越久，与实际不符的可能越大。",
      en: "Declared data is typed in by people and does not follow when settings change. The older it is, the less it can be relied on.",
    },
    remediation: { zh: "重新确认，或再次导入申报数据。", en: "Confirm the data or import it again." },
    message: {
      zh: "数据分区「{section}」申报于 {days} 天前，策略上限为 {limit} 天。",
      en: "Section “{section}” was declared {days} days ago; the policy allows {limit}.",
    },
    requirements: ["S-02"],
    platforms: "any",
    needs: {},
  },
  (context) =>
    judgeSections(context, ({ basis, status, at: declaredAt }) => {
      if (basis !== "declared" || status === "absent" || status === "unavailable") return skip;
      if (declaredAt === undefined) return unknown(["basis"], UNDATED);
      const days = Math.floor(daysSince(declaredAt, context.at));
      const limit = context.policy.declaredStaleDays;
      return days > limit ? fail(["basis", "at"], { days, limit }) : pass;
    }),
);

const UNDATED: Text = { zh: "申报数据没有日期", en: "The declaration carries no date" };
