import { judge, unknown } from "../../judge";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

export const hidesNew = defineRule(
  {
    id: "rule/hides-new",
    version: 1,
    severity: "silent",
    severityReason: {
      zh: "消息已到达，但对话随即被结束、搁置或静音，没有人会看到。",
      en: "The message arrives, but its conversation is at once resolved, snoozed or muted, so nobody sees it.",
    },
    title: {
      pass: { zh: "没有自动化规则会隐藏新对话", en: "No automation rule hides new conversations" },
      fail: { zh: "自动化规则会隐藏新对话", en: "Automation rule that hides new conversations" },
    },
    why: {
      zh: "规则在新对话或新消息到来时自动将其结束、搁置或静音。条件稍宽，普通顾客的消息就会一起消失在列表之外。",
      en: "The rule resolves, snoozes or mutes conversations as they arrive. With conditions a little too wide, ordinary customers vanish from the list too.",
    },
    remediation: {
      zh: "停用或收窄该规则；若确为过滤垃圾消息，可登记风险豁免。",
      en: "Disable or narrow the rule; if it only filters spam, record a waiver.",
    },
    message: {
      zh: "自动化规则「{subject}」在新对话到来时执行“{action}”，消息可能无人看到。",
      en: "Automation rule “{subject}” will {action} conversations as they arrive; their messages may go unseen.",
    },
    requirements: ["S-02"],
    platforms: ["chatwoot", "intercom"],
    needs: { automationRules: "any" },
  },
  ({ each }) =>
    each("automationRules", (rule) =>
      judge(rule, ["active"], ({ active }) => {
        if (!active) return "skip";
        return judge(rule, ["event", "actions"], ({ event, actions }) => {
          const hiding = actions.map(({ kind }) => HIDING[kind]).find((action) => action !== undefined);
          if (!hiding) return "pass";
          if (OLD_EVENTS.has(event)) return "pass";
          if (NEW_EVENTS.has(event)) return { fail: { action: hiding } };
          return unknown(["event"], eventUnknown(event));
        });
      }),
    ),
);

const HIDING: Partial<Record<string, Text>> = {
  resolve: { zh: "结束对话", en: "resolve" },
  snooze: { zh: "搁置对话", en: "snooze" },
  mute: { zh: "静音对话", en: "mute" },
};

const NEW_EVENTS: ReadonlySet<string> = new Set(["conversation_created", "message_created"]);
const OLD_EVENTS: ReadonlySet<string> = new Set(["conversation_updated", "conversation_status_changed"]);

const eventUnknown = (event: string): Text => ({
  zh: `无法判断触发事件「${event}」是否涉及新对话`,
  en: `It is not known whether the trigger “${event}” concerns new conversations`,
});
