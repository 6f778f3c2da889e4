import { defineConnector } from "../connector";
import { LHC_FORM } from "./form";
import { normalise } from "./normalise";
import { pull } from "./pull";
import { LhcCredentials, LhcSettings } from "./settings";
import { testConnection } from "./test-connection";

export const livehelperchat = defineConnector({
  kind: "livehelperchat",
  title: { zh: "Live Helper Chat", en: "Live Helper Chat" },
  settings: LhcSettings,
  credentials: LhcCredentials,
  form: LHC_FORM,
  destinations: ({ url, database }) => ({
    apiKey: url,
    ...(database && { databasePassword: `${database.host}:${database.port} ${database.tls}` }),
  }),
  acceptsTables: true,
  pull,
  normalise,
  test: testConnection,
});
