import { defineConnector } from "../connector";
import { INTERCOM_FORM } from "./form";
import { normalise } from "./normalise";
import { pull } from "./pull";
import { IntercomCredentials, IntercomSettings } from "./settings";
import { testConnection } from "./test-connection";

export const intercom = defineConnector({
  kind: "intercom",
  title: { zh: "Intercom", en: "Intercom" },
  settings: IntercomSettings,
  credentials: IntercomCredentials,
  form: INTERCOM_FORM,
  destinations: ({ url }) => ({ token: url }),
  pull,
  normalise,
  test: testConnection,
});
