import { yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { timeOfDay } from "../cells/moment";
import { known, type Value } from "@/lib/engine/value";
import { defineSheet, optional, required } from "../sheet";

export const agentPush = defineSheet({
  key: "agentPush",
  name: { zh: "坐席推送设置", en: "Agent push" },
  about: {
    zh: "每位客服如何得知有新消息，每人一行。",
    en: "How each agent is told of a new message; one row per agent.",
  },
  sections: ["agentPush"],
  columns: {
    agentId: required(oneOf("agents"), {
      zh: "客服",
      en: "Agent",
      note: { zh: "「客服」中的编号或姓名。", en: "Id or name from “Agents”." },
      example: "10001",
    }),
    enabled: optional(yesNo, {
      zh: "推送开启",
      en: "Push on",
      note: { zh: "任意一种推送开启即为“是”。", en: "“yes” when any kind of push is on." },
      example: "是",
    }),
    newConversation: optional(yesNo, {
      zh: "新对话提醒",
      en: "New conversation",
      note: { zh: "有新对话时提醒。", en: "Told of a new conversation." },
      example: "是",
    }),
    newMessage: optional(yesNo, {
      zh: "新消息提醒",
      en: "New message",
      note: { zh: "对话中有新消息时提醒。", en: "Told of a new message." },
      example: "是",
    }),
    sound: optional(yesNo, {
      zh: "提示音",
      en: "Sound",
      note: { zh: "提醒时是否有声音。", en: "Whether the alert sounds." },
      example: "是",
    }),
    permissionAssigned: optional(yesNo, {
      zh: "已分配推送权限",
      en: "Push permission",
      note: { zh: "角色中是否包含接收消息推送。", en: "Whether the role may receive push messages." },
      example: "是",
    }),
    quietFrom: optional(timeOfDay, {
      zh: "免打扰开始",
      en: "Quiet from",
      note: { zh: "没有免打扰填“无此项”。", en: "“n/a” when there is no quiet time." },
      example: "无此项",
    }),
    quietTo: optional(timeOfDay, {
      zh: "免打扰结束",
      en: "Quiet to",
      note: { zh: "没有免打扰填“无此项”。", en: "“n/a” when there is no quiet time." },
      example: "无此项",
    }),
  },
  map(rows, draft) {
    for (const { place, quietFrom, quietTo, ...push } of rows) {
      draft.add(
        "agentPush",
        { ...push, id: push.agentId, quietFrom: clock(quietFrom), quietTo: clock(quietTo) },
        place,
      );
    }
  },
});

function clock(minutes: Value<number>): Value<string> {
  const value = known(minutes);
  if (value === undefined) return minutes as Value<string>;
  return `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`;
}
