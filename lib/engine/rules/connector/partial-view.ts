import { fail, pass, skip, unknown } from "../../judge";
import { judgeSections } from "../../judge-sections";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

export const partialView = defineRule(
  {
    id: "connector/partial-view",
    version: 1,
    severity: "info",
    severityReason: {
      zh: "不影响接待，但判断只依据看得到的数据。",
      en: "Reception is not affected; the judgement rests on what can be seen.",
    },
    title: {
      pass: { zh: "凭证的权限足以看到全部数据", en: "The credential sees everything it asks for" },
      fail: { zh: "凭证权限不足，只看到部分数据", en: "The credential sees only part of the data" },
    },
    why: {
      zh: "平台常常不报错，只返回凭证有权看到的记录。此时没有发现问题不代表没有问题，相关检查会给出“无法判断”。",
      en: "Platforms often answer with what the credential may see and no error. No problem found is then not the same as no problem, and the checks concerned answer “unknown”.",
    },
    remediation: {
      zh: "改用权限更完整的凭证后重新拉取。",
      en: "Use a credential with wider rights and pull again.",
    },
    message: {
      zh: "数据分区「{section}」受凭证权限限制，只能看到一部分或完全看不到。",
      en: "Section “{section}” is hidden wholly or in part by the credential's rights.",
    },
    requirements: ["S-21"],
    platforms: "any",
    needs: {},
  },
  (context) =>
    judgeSections(context, ({ status, reason, fields }) => {
      if (reason === "no-permission") return fail(["status", "reason"]);
      const hidden = Object.entries(fields ?? {}).find(
        ([, marker]) => "reason" in marker && marker.reason === "no-permission",
      );
      if (hidden) return fail([`fields/${hidden[0]}`]);
      if (status === "complete") return pass;
      return status === "partial" && reason === undefined ? unknown(["status"], WHY_UNKNOWN) : skip;
    }),
);

const WHY_UNKNOWN: Text = {
  zh: "只读到一部分，原因未知",
  en: "It was only partly read, and the reason is unknown",
};
