import { address } from "../cells/address";
import { choice, yesNo } from "../cells/choice";
import { oneOf } from "../cells/list";
import { fingerprint } from "../cells/secret";
import { text } from "../cells/text";
import { defineSheet, optional, ownId, required } from "../sheet";

export const sdkPush = defineSheet({
  key: "sdkPush",
  name: { zh: "SDK推送", en: "SDK push" },
  about: {
    zh: "“设置 / 接入 / SDK”中每个 App 的离线推送：顾客离线时能否收到客服的回复。",
    en: "Offline push of each app in Settings / Channels / SDK: whether an offline customer hears of a reply.",
  },
  sections: ["sdkPush"],
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
    method: optional(
      choice({
        none: { zh: "不推送", en: "no push" },
        "custom-server": { zh: "自定义推送服务器", en: "custom push server" },
      }),
      {
        zh: "推送方式",
        en: "Method",
        note: { zh: "SDK 页面中的推送方式。", en: "As in the SDK screen." },
        example: "自定义推送服务器",
      },
    ),
    url: optional(address, {
      zh: "服务器地址",
      en: "Server address",
      note: { zh: "自定义推送服务器的网址。", en: "Address of the custom push server." },
      example: "https://push.example.com/meiqia",
    }),
    urlAnswers: optional(yesNo, {
      zh: "地址可访问",
      en: "Address answers",
      note: { zh: "用 POST 访问该地址是否有应答。", en: "Whether it answers a POST." },
      example: "是",
    }),
    secretFingerprint: optional(fingerprint, {
      zh: "Secret Key指纹",
      en: "Secret key fingerprint",
      note: { zh: "只填指纹，不要填密钥原文。", en: "The fingerprint only, never the secret." },
      example: "3f9a1c0d77e2",
    }),
    signatureSelfTest: optional(
      choice({ passed: { zh: "通过", en: "passed" }, failed: { zh: "未通过", en: "failed" } }),
      {
        zh: "签名自测",
        en: "Signature self-test",
        note: { zh: "用官方示例核对签名的结果。", en: "Result with the vendor's sample." },
        example: "通过",
      },
    ),
    deviceTokenUploaded: optional(yesNo, {
      zh: "已上传deviceToken",
      en: "Device token uploaded",
      note: { zh: "App 是否上传设备标识。", en: "Whether the app uploads the device token." },
      example: "是",
    }),
  },
  map(rows, draft) {
    for (const { place, ...app } of rows) draft.add("sdkPush", app, place);
  },
});
