import { address } from "../cells/address";
import { choice, yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { httpStatus } from "../cells/number";
import { text } from "../cells/text";
import { channelsColumn } from "../channels-column";
import { defineSheet, optional, ownId, required } from "../sheet";

const occasion = choice({
  welcome: { zh: "欢迎语", en: "welcome" },
  "off-hours": { zh: "非工作时间", en: "off hours" },
  "no-agent": { zh: "无客服在线", en: "nobody online" },
  queueing: { zh: "排队中", en: "queueing" },
  "handover-failed": { zh: "转人工失败", en: "hand-over failed" },
  emergency: { zh: "应急", en: "emergency" },
  other: { zh: "其他", en: "other" },
});

export const autoReplies = defineSheet({
  key: "autoReplies",
  name: { zh: "自动消息", en: "Automatic messages" },
  about: {
    zh: "“设置 / 对话 / 自动消息”“自定义消息”，以及应急时要用的回复。",
    en: "Settings / Conversations / Automatic messages, and the reply kept for an emergency.",
  },
  sections: ["autoReplies"],
  columns: {
    id: ownId({ note: { zh: "留空则用名称。", en: "Empty to use the name." }, example: "off-hours" }),
    name: required(text(), {
      zh: "名称",
      en: "Name",
      note: { zh: "例如“下班提示”。", en: "Such as “Off-hours notice”." },
      example: "下班提示",
    }),
    occasion: required(occasion, {
      zh: "场景",
      en: "Occasion",
      note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
      example: "非工作时间",
    }),
    enabled: optional(yesNo, {
      zh: "启用",
      en: "Enabled",
      note: { zh: "应急回复平时可以停用。", en: "The emergency reply may rest until needed." },
      example: "是",
    }),
    text: optional(text(4000), {
      zh: "内容",
      en: "Text",
      note: { zh: "内容为空填“无此项”。", en: "“n/a” when it is empty on the platform." },
      example: "现在是下班时间，急事请致电 400-000-0000。",
    }),
    faqUrl: optional(address, {
      zh: "FAQ链接",
      en: "FAQ link",
      note: { zh: "没有填“无此项”。", en: "“n/a” for none." },
      example: "https://www.example.com/help",
    }),
    faqStatus: optional(httpStatus, {
      zh: "FAQ状态码",
      en: "FAQ status",
      note: { zh: "最近打开链接得到的 HTTP 状态码。", en: "HTTP status when the page was last opened." },
      example: "200",
    }),
    contactVerifiedAt: optional(instant, {
      zh: "联系方式核实时间",
      en: "Contact verified at",
      note: {
        zh: "最近一次确认内容中的联系方式可用。",
        en: "When the contact in the text was last checked.",
      },
      example: "2026-10-08",
    }),
    channelIds: channelsColumn,
  },
  map(rows, draft) {
    for (const { place, ...reply } of rows) draft.add("autoReplies", reply, place);
  },
});
