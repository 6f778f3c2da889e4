import type { Target } from "@/lib/engine/sections/channels";
import { known, read, type Value } from "@/lib/engine/value";
import { choice, yesNo } from "../cells/choice";
import { oneOf, someOf } from "../cells/list";
import { identifier } from "../cells/text";
import { defineSheet, optional, required, type Draft, type Place } from "../sheet";

export const routing = defineSheet({
  key: "routing",
  name: { zh: "对话分配", en: "Routing" },
  about: {
    zh: "“设置 / 对话 / 对话分配”以及网页代码中的指定分配：每个渠道的对话分给谁。每个渠道一行。",
    en: "Settings / Conversations / Routing, and what the site code assigns: whom each channel's conversations go to. One row per channel.",
  },
  sections: ["routing"],
  absent: {
    routing: [
      "callbackUrl",
      "callbackHealthy",
      "assignDelaySeconds",
      "sameLanguage",
      "distributionLimit",
      "transferTarget",
      "priority",
      "movedByApplication",
    ],
  },
  unique: ["channelId"],
  columns: {
    channelId: required(oneOf("channels"), {
      zh: "渠道",
      en: "Channel",
      note: { zh: "「接入渠道」中的编号或名称。", en: "Id or name from “Channels”." },
      example: "官网",
    }),
    strategy: optional(
      choice({
        automatic: { zh: "自动分配", en: "automatic" },
        manual: { zh: "手动领取", en: "manual" },
        "customer-chooses": { zh: "顾客自选", en: "customer chooses" },
      }),
      {
        zh: "分配方式",
        en: "Strategy",
        note: { zh: "顾客自选指由询前菜单决定。", en: "“customer chooses” when a menu decides." },
        example: "自动分配",
      },
    ),
    groups: optional(someOf("groups", { missing: "warning", all: "every-row" }), {
      zh: "分配给客服组",
      en: "To groups",
      note: { zh: "没有绑定客服组填“无此项”。", en: "“n/a” when no group is bound." },
      example: "售前组",
    }),
    agents: optional(someOf("agents", { missing: "warning" }), {
      zh: "分配给客服",
      en: "To agents",
      note: { zh: "指定到个人时填写。", en: "When it names people." },
      example: "",
    }),
    choices: optional(someOf("groups", { missing: "warning" }), {
      zh: "可选客服组",
      en: "Choices",
      note: { zh: "顾客自选时可选的组。", en: "Groups to choose from, when the customer chooses." },
      example: "无此项",
    }),
    fallback: optional(
      choice({
        none: { zh: "1 不转给他人", en: "1 nobody" },
        group: { zh: "2 组内转接", en: "2 inside the group" },
        enterprise: { zh: "3 全企业转接", en: "3 whole enterprise" },
      }),
      {
        zh: "fallback",
        en: "Fallback option",
        note: {
          zh: "指定对象不能接待时的去向；没有指定则填“无此项”。",
          en: "When the named ones cannot serve; “n/a” when none are named.",
        },
        example: "2 组内转接",
      },
    ),
    fallbackAfterInit: optional(yesNo, {
      zh: "fallback晚于初始化",
      en: "Fallback after init",
      note: {
        zh: "代码在初始化之后才设置 fallback 时填“是”。",
        en: "“yes” when the code sets it after init.",
      },
      example: "否",
    }),
    agentToken: optional(identifier, {
      zh: "agentToken",
      en: "Agent token in code",
      note: { zh: "代码中指定的客服，没有填“无此项”。", en: "As in the site code; “n/a” for none." },
      example: "无此项",
    }),
    groupToken: optional(identifier, {
      zh: "groupToken",
      en: "Group token in code",
      note: { zh: "代码中指定的客服组，没有填“无此项”。", en: "As in the site code; “n/a” for none." },
      example: "b81e6d30c2",
    }),
    notifiesUnassigned: optional(yesNo, {
      zh: "新对话提醒",
      en: "Notifies of unassigned",
      note: { zh: "没有分配出去的新对话是否提醒人。", en: "Whether somebody is told of an unassigned one." },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, groups, agents, choices, ...route } of rows) {
      const strategy = known(route.strategy);
      draft.add(
        "routing",
        {
          ...route,
          id: route.channelId,
          targets: targetsOf(groups, agents),
          choices: targetsOf(choices, []),
          autoAssign: strategy === undefined ? undefined : strategy === "automatic",
        },
        place,
      );
      reportNoChoice(strategy, choices, place, draft);
    }
  },
});

/** Both columns together; unreadable when the only thing known is that one could not be seen. */
function targetsOf(groups: Value<string[]>, agents: Value<string[]>): Value<Target[]> {
  const parts = [
    { kind: "group" as const, ids: groups },
    { kind: "agent" as const, ids: agents },
  ];
  const hidden = parts.find(({ ids }) => ids !== undefined && read(ids).state === "unreadable");
  if (hidden) return hidden.ids as Value<Target[]>;
  if (groups === undefined && (agents === undefined || known(agents)?.length === 0)) return undefined;
  return parts.flatMap(({ kind, ids }) => (known(ids) ?? []).map((id) => ({ kind, id })));
}

function reportNoChoice(
  strategy: string | undefined,
  choices: Value<string[]>,
  place: Place,
  draft: Draft,
): void {
  if (strategy !== "customer-chooses" || choices !== undefined) return;
  draft.warn(
    place,
    "choices",
    "",
    { zh: "顾客自选但没有填写可选客服组", en: "The customer chooses, but no choices are given" },
    { zh: "请填写可选的组；确实没有则填“无此项”。", en: "List the groups, or “n/a” when there are none." },
  );
}
