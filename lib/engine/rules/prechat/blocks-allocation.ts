import { couldNotRead, fail, judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { sectionGap } from "../../proof/section-gap";
import { defineRule, type Outcome } from "../../rule";
import { targetEnds } from "../../target-end";
import type { Text } from "../../text";
import { known, read } from "../../value";

export const blocksAllocation = defineRule(
  {
    id: "prechat/blocks-allocation",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "顾客填不完询前表单，或被带到无人接待的目标，进不了对话。",
      en: "Customers cannot finish the form, or are led to a target with nobody behind it.",
    },
    title: {
      pass: { zh: "询前表单不会拦住顾客", en: "No pre-chat form stands in the way" },
      fail: { zh: "询前表单会拦住顾客", en: "Pre-chat form that stops customers" },
    },
    why: {
      zh: "询前表单在分配之前出现。必填项被隐藏时顾客无法提交；菜单指向已停用或没有人的分组时，选了它的顾客都到不了客服。",
      en: "The form comes before anybody is assigned. A required field that is hidden cannot be filled in, and a menu item that leads to an empty or disabled group reaches nobody.",
    },
    remediation: { zh: "修正询前表单及其目标。", en: "Correct the form or its targets." },
    message: {
      zh: "询前表单「{subject}」{problem}，顾客进不了对话。",
      en: "Pre-chat form “{subject}”: {problem}; customers do not get through.",
    },
    requirements: ["S-02"],
    platforms: ["meiqia", "chatwoot", "intercom"],
    needs: { forms: "any", agents: "optional", groups: "optional", memberships: "optional" },
    where: { meiqia: MEIQIA_SCREENS.preChatForm },
  },
  (context) => {
    const endOf = targetEnds(context);
    const { snapshot } = context.facts;
    const unread = (["agents", "groups", "memberships"] as const).find(
      (section) => context.ledger(section).status !== "complete",
    );
    return context.each("forms", (form): Outcome => {
      if (form.kind !== "pre-chat" || known(form.enabled) === false) return skip;
      return judge(form, ["enabled"], () => {
        if (known(form.requiredFieldHidden) === true) {
          return fail(["requiredFieldHidden"], { problem: HIDDEN_FIELD });
        }
        const menu = read(form.menu);
        if (menu.state === "unreadable") return unknown(["menu"], couldNotRead(["menu"], [menu.reason]));
        const items = "value" in menu ? menu.value : [];
        if (items.length > 0 && unread) return unknown(["menu"], sectionGap(snapshot, unread));
        const ends = items.map(({ label, target }) => ({ label, end: endOf(target) }));
        for (const { label, end } of ends) {
          if (end.state !== "dead") continue;
          const problem = deadItem(label, end.name, end.reason);
          return { verdict: "fail", fields: ["menu"], params: { problem }, evidence: end.evidence };
        }
        for (const { end } of ends) if (end.state === "unknown") return unknown(["menu"], end.reason);
        const hidden = read(form.requiredFieldHidden);
        if (hidden.state !== "unreadable") return pass;
        return unknown(["requiredFieldHidden"], couldNotRead(["requiredFieldHidden"], [hidden.reason]));
      });
    });
  },
);

const HIDDEN_FIELD: Text = {
  zh: "的必填项被隐藏，无法提交",
  en: "a required field is hidden, so it cannot be sent",
};
const deadItem = (label: string, target: string, reason: Text): Text => ({
  zh: `的菜单项「${label}」指向「${target}」，${reason.zh}`,
  en: `menu item “${label}” leads to “${target}” (${reason.en})`,
});
