import { defineConnector } from "../connector";
import { CHATWOOT_FORM } from "./form";
import { normalise } from "./normalise";
import { pull } from "./pull";
import { ChatwootCredentials, ChatwootSettings } from "./settings";
import { testConnection } from "./test-connection";

export const chatwoot = defineConnector({
  kind: "chatwoot",
  title: { zh: "Chatwoot", en: "Chatwoot" },
  settings: ChatwootSettings,
  credentials: ChatwootCredentials,
  form: CHATWOOT_FORM,
  destinations: ({ url }) => ({ token: url }),
  pull,
  normalise,
  test: testConnection,
});
