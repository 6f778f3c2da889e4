import { defineConnector } from "../connector";
import { READS_BY_POST } from "./api";
import { DESK_FORM } from "./form";
import { normalise } from "./normalise";
import { pull } from "./pull";
import { DeskCredentials, DeskSettings } from "./settings";
import { testConnection } from "./test-connection";

export const tencentDesk = defineConnector({
  kind: "tencent-desk",
  title: { zh: "腾讯云智能客服 Desk", en: "Tencent Cloud Desk" },
  settings: DeskSettings,
  credentials: DeskCredentials,
  form: DESK_FORM,
  // The key itself is never sent; what is made of it opens the same application, so another one needs it again.
  destinations: ({ url, sdkAppId, identifier }) => ({ secretKey: `${url} ${sdkAppId} ${identifier}` }),
  readsByPost: READS_BY_POST,
  // The vendor publishes no number for these commands.
  perSecond: 5,
  pull,
  normalise,
  test: testConnection,
});
