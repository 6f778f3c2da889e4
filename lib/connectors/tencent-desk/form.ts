import type { ConnectForm } from "../connector";
import { CHINA_ADDRESS } from "./settings";

export const DESK_FORM: ConnectForm = {
  hint: {
    zh: "用 SDKAppID 的密钥在本机生成短期签名，只调用读取命令。账号必须是 App 管理员。推送、黑名单、业务服务器地址等没有接口的内容不会被读取。",
    en: "A short-lived signature is made here from the SDKAppID's key, and only reading commands are called. The account must be an App administrator. What has no call (push, blacklist, the business server's address) is not read.",
  },
  fields: [
    {
      name: "sdkAppId",
      type: "number",
      label: { zh: "SDKAppID", en: "SDKAppID" },
      help: {
        zh: "即时通信 IM 控制台的应用列表中可以看到，是一串数字。",
        en: "A number, shown in the list of applications of the IM console.",
      },
    },
    {
      name: "identifier",
      initial: "administrator",
      label: { zh: "管理员账号", en: "Administrator account" },
      help: {
        zh: "IM 控制台「账号管理」中类型为 App 管理员的账号，默认是 administrator。",
        en: "An account of the App administrator kind under account management in the IM console; administrator by default.",
      },
    },
    {
      name: "secretKey",
      secret: true,
      label: { zh: "密钥（SecretKey）", en: "Secret key" },
      help: {
        zh: "IM 控制台该应用的「基本信息」中查看。加密保存，之后不再显示；密钥本身不会发送出去。",
        en: "Shown under the application's basic information in the IM console. Kept encrypted and never shown again; the key itself is never sent.",
      },
    },
    {
      name: "url",
      type: "url",
      optional: true,
      initial: CHINA_ADDRESS,
      label: { zh: "接口地址", en: "Address of the API" },
      help: {
        zh: "中国大陆的应用保持默认；海外数据中心请填写该地区的服务端 API 域名。",
        en: "Leave as it is for applications in mainland China; for other data centres give the server API's host of that region.",
      },
    },
  ],
};
