import type { ConnectForm } from "../connector";
import { WECOM_ADDRESS } from "./settings";

export const WECOM_FORM: ConnectForm = {
  hint: {
    zh: "使用一个自建应用的 Secret，只发送读取请求。该应用须列在「微信客服 / 可调用接口的应用」中，客服账号须设为通过 API 管理，接待人员须在应用可见范围内。接待时间、接待上限与分配规则没有接口，请另行申报。",
    en: "Uses the secret of a self-built application and only ever reads. The application must be listed among those that may call the WeChat customer service interface, the accounts must be set to be managed by API, and servicers must be in its visible range. Reception hours, limits and distribution have no call: declare them.",
  },
  fields: [
    {
      name: "corpId",
      label: { zh: "企业 ID（CorpID）", en: "Company ID (CorpID)" },
      help: {
        zh: "企业微信管理后台「我的企业 / 企业信息」最下方，以 ww 或 wx 开头。",
        en: "At the bottom of My company / Company information in the WeCom admin console; begins with ww or wx.",
      },
    },
    {
      name: "secret",
      secret: true,
      label: { zh: "应用 Secret", en: "Application secret" },
      help: {
        zh: "管理后台「应用管理 / 自建 / 该应用」中查看。请先在该应用的「企业可信IP」中加入本服务器的出口 IP，约一分钟后生效。加密保存，之后不再显示。",
        en: "Shown under App management / Self-built / the application. First add this server's outgoing address to its trusted IPs; it takes about a minute. Kept encrypted and never shown again.",
      },
    },
    {
      name: "url",
      type: "url",
      optional: true,
      initial: WECOM_ADDRESS,
      label: { zh: "接口地址", en: "Address of the API" },
      help: {
        zh: "保持默认；仅在经由自己的代理访问企业微信时修改。",
        en: "Leave as it is, unless WeCom is reached through a proxy of your own.",
      },
    },
  ],
};
