import { failShownBy, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { sectionGap } from "../../proof/section-gap";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isUnreadable, known } from "../../value";

/** Being prepared is enough: outside an emergency the reply should be switched off. */
export const autoReplyMissing = defineRule(
  {
    id: "emergency/auto-reply-missing",
    version: 2,
    severity: "degraded",
    severityReason: {
      zh: "平时不影响接待；故障时顾客得不到任何回应。",
      en: "Reception works today; in an emergency customers get silence.",
    },
    title: {
      pass: { zh: "已准备应急自动回复", en: "An emergency auto-reply is ready" },
      fail: { zh: "没有准备应急自动回复", en: "No emergency auto-reply" },
    },
    why: {
      zh: "故障发生时再编写说明往往来不及。事先准备好文案，出事时打开即可告知顾客情况和其他联系方式。",
      en: "There is no time to write when something breaks. With the text prepared, one switch tells customers what happened and how else to reach you.",
    },
    remediation: {
      zh: "预设一条应急自动回复，说明情况并给出其他联系方式；平时可以停用。",
      en: "Prepare an emergency reply with another contact; it may stay switched off until needed.",
    },
    message: {
      zh: "「{subject}」没有准备应急自动回复。",
      en: "“{subject}” has no emergency auto-reply ready.",
    },
    requirements: ["S-05", "S-36"],
    platforms: "any",
    // One that is prepared counts, however little else could be read.
    needs: { autoReplies: "optional" },
    where: { meiqia: MEIQIA_SCREENS.automaticMessages },
  },
  ({ rows, whole, evidence, ledger, facts }) => {
    const prepared = rows("autoReplies").filter(({ occasion }) => occasion === "emergency");
    if (prepared.some(({ text }) => (known(text) ?? "").trim() !== "")) return whole(pass);
    if (prepared.some(({ text }) => isUnreadable(text))) return whole(unknown([], TEXT_UNREAD));
    const { status } = ledger("autoReplies");
    if (status === "absent") return whole(skip);
    if (status !== "complete") return whole(unknown([], sectionGap(facts.snapshot, "autoReplies")));
    return whole(failShownBy(prepared.map((reply) => evidence("autoReplies", reply, "text"))));
  },
);

const TEXT_UNREAD: Text = {
  zh: "未能读取应急自动回复的内容",
  en: "The text of the emergency auto-reply could not be read",
};
