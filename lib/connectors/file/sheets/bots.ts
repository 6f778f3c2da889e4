import type { Target } from "@/lib/engine/sections/channels";
import { known, type Value } from "@/lib/engine/value";
import { yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { count } from "../cells/number";
import { text } from "../cells/text";
import { channelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

export const bots = defineSheet({
  key: "bots",
  name: { zh: "机器人", en: "Bots" },
  about: { zh: "“机器人”中的每个接待机器人。", en: "Every reception bot." },
  sections: ["bots"],
  absent: { bots: ["keepsPending", "endpointUrl", "endpointHealthy", "endpointFailures"] },
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "bot-1" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "机器人的名字。", en: "The bot's name." },
      example: "小杉",
    }),
    enabled: optional(yesNo, {
      zh: "启用",
      en: "Enabled",
      note: { zh: "是否先由机器人接待。", en: "Whether it answers first." },
      example: "是",
    }),
    handover: optional(yesNo, {
      zh: "转人工",
      en: "Hand-over",
      note: { zh: "顾客能否转到人工客服。", en: "Whether customers can reach a person." },
      example: "是",
    }),
    handoverTarget: optional(oneOf("groups", "warning"), {
      zh: "转人工客服组",
      en: "Hand-over group",
      note: { zh: "沿用渠道分配填“无此项”。", en: "“n/a” when the channel's routing decides." },
      example: "售前组",
    }),
    handoverTimeoutSeconds: optional(count, {
      zh: "超时转人工秒数",
      en: "Hand-over time-out (s)",
      note: { zh: "没有设置填“无此项”。", en: "“n/a” when none is set." },
      example: "60",
    }),
    offlineFormShown: optional(yesNo, {
      zh: "离线时显示留言",
      en: "Form shown when offline",
      note: { zh: "无人在线时是否主动弹出留言表单。", en: "Whether the message form opens by itself." },
      example: "是",
    }),
    channelIds: channelsColumn,
  },
  map(rows, draft) {
    for (const { place, handoverTarget, ...bot } of rows) {
      const group = known(handoverTarget);
      const target: Value<Target> =
        group === undefined ? (handoverTarget as Value<Target>) : { kind: "group", id: group };
      draft.add("bots", { ...bot, handoverTarget: target }, place);
    }
  },
});
