import { defineConnector } from "../connector";
import { READS_BY_POST } from "./api";
import { WECOM_FORM } from "./form";
import { normalise } from "./normalise";
import { pull } from "./pull";
import { WecomCredentials, WecomSettings } from "./settings";
import { testConnection } from "./test-connection";

export const wecomKf = defineConnector({
  kind: "wecom-kf",
  title: { zh: "微信客服", en: "WeCom customer service" },
  settings: WecomSettings,
  credentials: WecomCredentials,
  form: WECOM_FORM,
  destinations: ({ url, corpId }) => ({ secret: `${url} ${corpId}` }),
  readsByPost: READS_BY_POST,
  // A tenth of what the platform allows: others share the limit.
  perSecond: 16,
  pull,
  normalise,
  test: testConnection,
});
