import { choice, yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { count } from "../cells/number";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const apps = defineSheet({
  key: "apps",
  name: { zh: "App自检", en: "App checks" },
  about: {
    zh: "集成了 SDK 的每个 App 在发版前的自检结果，由开发人员填写。",
    en: "What developers check before releasing an app with the SDK built in; one app per row.",
  },
  sections: ["apps"],
  columns: {
    id: ownId({ note: { zh: "留空则用 App 名称。", en: "Empty to use the name." }, example: "ios" }),
    name: required(text(), {
      zh: "App名称",
      en: "App name",
      note: { zh: "SDK 页面中的 App 名称。", en: "As in the SDK screen." },
      example: "云杉家居 iOS",
    }),
    channelId: optional(oneOf("channels"), {
      zh: "渠道",
      en: "Channel",
      note: { zh: "「接入渠道」中的编号或名称。", en: "Id or name from “Channels”." },
      example: "云杉 App",
    }),
    system: optional(
      choice({
        ios: { zh: "iOS", en: "iOS" },
        android: { zh: "安卓", en: "Android" },
        other: { zh: "其他", en: "other" },
      }),
      {
        zh: "系统",
        en: "System",
        note: { zh: "App 运行的系统。", en: "The system it runs on." },
        example: "iOS",
      },
    ),
    sdkVersion: optional(text(64), {
      zh: "SDK版本",
      en: "SDK version",
      note: { zh: "例如 3.9.5。", en: "Such as 3.9.5." },
      example: "3.9.5",
    }),
    appKeyGeneration: optional(count, {
      zh: "AppKey代数",
      en: "AppKey generation",
      note: {
        zh: "AppKey 是在第几代后台生成的，填 2 或 3。",
        en: "Which generation of the product made the AppKey: 2 or 3.",
      },
      example: "3",
    }),
    transportExceptions: optional(yesNo, {
      zh: "已配置NSExceptionDomains",
      en: "NSExceptionDomains set",
      note: { zh: "仅 iOS，其他系统填“无此项”。", en: "iOS only; otherwise “n/a”." },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, ...app } of rows) draft.add("apps", app, place);
  },
});
