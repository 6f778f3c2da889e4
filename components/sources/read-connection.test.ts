import { expect, it } from "vitest";
import type { ConnectField, ConnectForm } from "@/lib/contracts/platforms";
import { readConnection } from "./read-connection";

const text = { zh: "", en: "" };
const field = (name: string, more: Partial<ConnectField> = {}): ConnectField => ({
  name,
  secret: false,
  optional: false,
  label: text,
  help: text,
  type: "text",
  initial: "",
  ...more,
});
const FORM: ConnectForm = {
  kind: "livehelperchat",
  hint: text,
  fields: [field("url"), field("accountId", { optional: true }), field("apiKey", { secret: true })],
  more: {
    title: text,
    hint: text,
    fields: [
      field("database.host"),
      field("database.port", { type: "number", optional: true }),
      field("databasePassword", { secret: true }),
    ],
  },
};

function filled(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it("keeps credentials apart from what may be shown again, and leaves empty fields out", () => {
  const data = filled({ name: "客服", "settings.url": " https://chat.example ", "credentials.apiKey": "k" });
  expect(readConnection(FORM, data, "Asia/Shanghai")).toEqual({
    name: "客服",
    settings: { timezone: "Asia/Shanghai", url: "https://chat.example" },
    credentials: { apiKey: "k" },
    missing: [],
  });
});

it("names what is missing as the server would", () => {
  const data = filled({ name: " ", "settings.url": "https://c.example", timezone: "UTC" });
  expect(readConnection(FORM, data, "Asia/Shanghai")).toMatchObject({
    missing: ["name", "credentials.apiKey"],
    settings: { timezone: "UTC" },
  });
});

it("takes the further fields together or not at all", () => {
  const fields = {
    name: "n",
    "settings.url": "u",
    "credentials.apiKey": "k",
    "settings.database.port": "3307",
    "credentials.databasePassword": "p",
  };
  const without = readConnection(FORM, filled(fields), "UTC");
  expect([without.settings.database, without.credentials.databasePassword]).toEqual([undefined, undefined]);
  const read = readConnection(FORM, filled({ ...fields, "settings.database.host": "db" }), "UTC");
  expect(read.settings.database).toEqual({ host: "db", port: 3307 });
  expect(read.credentials.databasePassword).toBe("p");
});
