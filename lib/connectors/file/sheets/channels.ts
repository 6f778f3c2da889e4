import type { Channel } from "@/lib/engine/sections/channels";
import { absent, known, read, type Value } from "@/lib/engine/value";
import { address } from "../cells/address";
import { choice, yesNo } from "../cells/choice";
import { instant } from "../cells/moment";
import { count } from "../cells/number";
import { identifier, text } from "../cells/text";
import { CHANNEL_KIND_WORDS, fieldsWithout } from "../channel-kinds";
import { defineSheet, optional, ownId, required } from "../sheet";

export const channels = defineSheet({
  key: "channels",
  name: { zh: "接入渠道", en: "Channels" },
  about: {
    zh: "“设置 / 接入”下的每一个入口，以及电话、邮件等其他入口。",
    en: "Every entrance below Settings / Channels, and others such as telephone and e-mail.",
  },
  sections: ["channels"],
  absent: {
    channels: [
      "archived",
      "hidden",
      "forcedOffline",
      "allowedOrigins",
      "identityRequired",
      "siteSigns",
      "allowAfterResolve",
      "replyWindowSeconds",
      "languages",
    ],
  },
  columns: {
    id: ownId({
      note: {
        zh: "自定的短编号，不要随意更改；留空则用名称。",
        en: "A short id that never changes; empty to use the name.",
      },
      example: "web",
    }),
    name: required(text(), {
      zh: "渠道名称",
      en: "Name",
      note: { zh: "团队内部的叫法。", en: "What the team calls it." },
      example: "官网",
    }),
    kind: optional(choice(CHANNEL_KIND_WORDS), {
      zh: "渠道类型",
      en: "Kind",
      note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
      example: "网页插件",
    }),
    enabled: optional(yesNo, {
      zh: "启用",
      en: "Enabled",
      note: { zh: "渠道开关。", en: "The channel's switch." },
      example: "是",
    }),
    customersPerWeek: optional(count, {
      zh: "每周顾客数",
      en: "Customers per week",
      note: { zh: "平常一周的咨询人数，用于排列问题的先后。", en: "In an ordinary week; weighs findings." },
      example: "1200",
    }),
    authorisation: optional(
      choice({
        authorised: { zh: "已授权", en: "authorised" },
        reauthorise: { zh: "需重新授权", en: "needs authorisation" },
        "not-needed": { zh: "无需授权", en: "not needed" },
      }),
      {
        zh: "授权状态",
        en: "Authorisation",
        note: {
          zh: "公众号、微博等需要授权的渠道。",
          en: "For channels bound to another platform's account.",
        },
        example: "无需授权",
      },
    ),
    authorisedUntil: optional(instant, {
      zh: "授权到期",
      en: "Authorised until",
      note: { zh: "没有期限填“无此项”。", en: "“n/a” when it does not end." },
      example: "无此项",
    }),
    address: optional(address, {
      zh: "地址",
      en: "Address",
      note: { zh: "网址、邮箱、电话号码或公众号。", en: "Web address, mailbox, number or account." },
      example: "https://www.example.com",
    }),
    enterpriseId: optional(identifier, {
      zh: "插件企业ID",
      en: "Plugin enterprise ID",
      note: { zh: "插件代码中的 entId，一串长字符。", en: "The entId in the plugin code, a long text." },
      example: "8f0c2d5e7a914b36",
    }),
    snippetPresent: optional(yesNo, {
      zh: "页面已嵌代码",
      en: "Snippet present",
      note: { zh: "网站页面中是否有插件代码。", en: "Whether the pages carry the plugin code." },
      example: "是",
    }),
    customerIdLength: optional(count, {
      zh: "顾客ID长度",
      en: "Customer ID length",
      note: {
        zh: "代码中传入的 clientId 有几个字符；不传填“无此项”。",
        en: "Characters of the clientId that the code passes; “n/a” when it passes none.",
      },
      example: "无此项",
    }),
    customerIdShared: optional(yesNo, {
      zh: "顾客ID共用",
      en: "Customer ID shared",
      note: {
        zh: "多位顾客用同一个 clientId 填“是”；不传填“无此项”。",
        en: "“yes” when several customers pass one; “n/a” when none is passed.",
      },
      example: "无此项",
    }),
    manualInit: optional(yesNo, {
      zh: "手动初始化",
      en: "Manual init",
      note: { zh: "代码中设置了 manualInit。", en: "The code sets manualInit." },
      example: "否",
    }),
    initCalled: optional(yesNo, {
      zh: "已调用init",
      en: "Init called",
      note: { zh: "手动初始化时，页面是否调用 init。", en: "With manual init: whether init is called." },
      example: "无此项",
    }),
    withoutButton: optional(yesNo, {
      zh: "隐藏按钮",
      en: "Without button",
      note: { zh: "代码中设置了 withoutBtn。", en: "The code sets withoutBtn." },
      example: "否",
    }),
    showPanelCalled: optional(yesNo, {
      zh: "已调用showPanel",
      en: "showPanel called",
      note: {
        zh: "隐藏按钮时，页面是否有自己的入口。",
        en: "With a hidden button: whether the site opens the panel.",
      },
      example: "无此项",
    }),
    mailFetched: optional(yesNo, {
      zh: "自动收信",
      en: "Mail fetched",
      note: { zh: "仅邮件渠道。", en: "E-mail channels only." },
      example: "无此项",
    }),
    mailForwarded: optional(yesNo, {
      zh: "邮件转发",
      en: "Mail forwarded",
      note: { zh: "仅邮件渠道。", en: "E-mail channels only." },
      example: "无此项",
    }),
    mailVerified: optional(yesNo, {
      zh: "邮箱已验证",
      en: "Mailbox verified",
      note: { zh: "仅邮件渠道。", en: "E-mail channels only." },
      example: "无此项",
    }),
    lastReceivedAt: optional(instant, {
      zh: "最近收到消息",
      en: "Last received",
      note: {
        zh: "最近一次收到顾客消息；从未收到填“无此项”。",
        en: "When a customer last wrote; “n/a” when none ever did.",
      },
      example: "2026-11-16 09:42",
    }),
  },
  map(rows, draft) {
    for (const { place, ...channel } of rows) {
      const row: Record<string, Value<unknown>> = { ...channel };
      for (const field of fieldsWithout(known(channel.kind))) row[field] ??= absent;
      row.everReceived = everReceived(channel.lastReceivedAt);
      if (known(channel.authorisation) === "not-needed") row.authorisedUntil ??= absent;
      draft.add("channels", row as Channel, place);
    }
  },
});

/** “无此项” for the last message means that none ever came. */
function everReceived(last: Value<string>): Value<boolean> {
  const { state } = read(last);
  if (state === "unreadable") return undefined;
  return state !== "absent";
}
