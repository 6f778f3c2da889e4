import type { JsonFields } from "@/lib/contracts/sources";
import { FIELDS, type PlatformKind } from "./connect-fields";

type Read = { name: string; settings: JsonFields; credentials: JsonFields; missing: string[] };

const DEFAULT_PORT = 3306;

/** The form's fields as the API wants them: settings in the open, credentials apart, empty ones left out. */
export function readConnection(kind: PlatformKind, form: FormData, timezone: string): Read {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const settings: JsonFields = { timezone: text("timezone") || timezone };
  const credentials: JsonFields = {};
  const missing = text("name") ? [] : ["name"];
  for (const { name, secret, optional } of FIELDS[kind]) {
    const value = text(name);
    if (value) (secret ? credentials : settings)[name] = value;
    else if (!optional) missing.push(name);
  }
  const host = text("databaseHost");
  if (kind === "livehelperchat" && host) {
    const port = Number(text("databasePort") || DEFAULT_PORT);
    settings.database = { host, port, name: text("databaseName"), user: text("databaseUser") };
    credentials.databasePassword = text("databasePassword");
  }
  return { name: text("name"), settings, credentials, missing };
}
