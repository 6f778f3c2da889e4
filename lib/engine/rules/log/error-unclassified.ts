import { judge } from "../../judge";
import { judgeReception, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

export const errorUnclassified = defineRule(
  {
    id: "log/error-unclassified",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但原因不明的错误会再次发生。",
      en: "Reception is not affected, but errors without a known cause come back.",
    },
    title: {
      pass: { zh: "接收日志中的错误均已归类", en: "Every error in the log has a class" },
      fail: { zh: "接收日志中有未归类的错误", en: "Errors in the log without a class" },
    },
    why: {
      zh: "错误没有写明原因类别，就无法区分是网络、权限、格式还是平台故障，也看不出哪一类在增加。",
      en: "Without a class of cause nobody can tell network, rights, format and platform apart, or see which of them grows.",
    },
    remediation: { zh: "为这些错误归类原因。", en: "Assign a class of cause to these errors." },
    message: {
      zh: "「{subject}」有 {count} 个错误没有归类原因。",
      en: "“{subject}” has {count} errors without a class of cause.",
    },
    requirements: ["S-17"],
    platforms: "any",
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) =>
      judge(row, ["unclassifiedErrors"], ({ unclassifiedErrors: count }) =>
        count > 0 ? { fail: { count } } : "pass",
      ),
    ),
);
