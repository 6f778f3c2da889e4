import { choices, yesNo } from "../cells/choice";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const teamAlerts = defineSheet({
  key: "teamAlerts",
  name: { zh: "团队告警", en: "Team alerts" },
  about: {
    zh: "发给整个团队的提醒（群机器人、短信、邮件等），每条一行；客服个人的推送填在「坐席推送设置」。",
    en: "Alerts to the whole team (group chat, SMS, e-mail); one per row. An agent's own push belongs in “Agent push”.",
  },
  sections: ["teamAlerts"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "group-chat" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“值班群机器人”。", en: "Such as “On-call group”." },
      example: "值班群机器人",
    }),
    enabled: optional(yesNo, {
      zh: "启用",
      en: "Enabled",
      note: { zh: "开关。", en: "The switch." },
      example: "是",
    }),
    occasions: optional(
      choices({
        "everybody-offline": { zh: "全员离线", en: "everybody offline" },
        "customer-waiting": { zh: "顾客等待", en: "customer waiting" },
        "new-conversation": { zh: "新对话", en: "new conversation" },
        "queue-full": { zh: "排队已满", en: "queue full" },
      }),
      {
        zh: "触发条件",
        en: "Occasions",
        note: { zh: "多项用分号分隔。", en: "Several by semicolons." },
        example: "全员离线；顾客等待",
      },
    ),
  },
  map(rows, draft) {
    for (const { place, ...alert } of rows) draft.add("teamAlerts", alert, place);
  },
});
