import type { ConnectField, ConnectForm } from "@/lib/contracts/platforms";
import type { JsonFields } from "@/lib/contracts/sources";

type Read = { name: string; settings: JsonFields; credentials: JsonFields; missing: string[] };

/** Where the server refuses a field, and the name of its control. */
export const pathOf = ({ name, secret }: ConnectField) => `${secret ? "credentials" : "settings"}.${name}`;

/** The form's fields as the API wants them: settings in the open, credentials apart, empty ones left out. */
export function readConnection({ fields, more }: ConnectForm, form: FormData, timezone: string): Read {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const settings: JsonFields = { timezone: text("timezone") || timezone };
  const credentials: JsonFields = {};
  const missing = text("name") ? [] : ["name"];
  // The further fields come together: without the first of them there is nothing the others belong to.
  const isWanted = more?.fields[0] !== undefined && text(pathOf(more.fields[0])) !== "";
  for (const field of [...fields, ...(more && isWanted ? more.fields : [])]) {
    const value = text(pathOf(field));
    if (value) place(field.secret ? credentials : settings, field.name.split("."), valueOf(field, value));
    else if (!field.optional) missing.push(pathOf(field));
  }
  return { name: text("name"), settings, credentials, missing };
}

const valueOf = ({ type }: ConnectField, text: string) =>
  type === "number" && /^\d+$/.test(text) ? Number(text) : text;

function place(target: JsonFields, [first = "", ...rest]: string[], value: string | number): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = (target[first] ?? {}) as JsonFields;
  target[first] = inner;
  place(inner, rest, value);
}
