import { expect, it } from "vitest";
import { readConnection } from "./read-connection";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it("keeps credentials apart from what may be shown again", () => {
  const read = readConnection(
    "livehelperchat",
    form({ name: "客服", url: "https://chat.example", username: "audit", apiKey: "k" }),
    "Asia/Shanghai",
  );
  expect(read).toEqual({
    name: "客服",
    settings: { timezone: "Asia/Shanghai", url: "https://chat.example", username: "audit" },
    credentials: { apiKey: "k" },
    missing: [],
  });
});

it("names what is missing and leaves optional fields out", () => {
  const read = readConnection("chatwoot", form({ name: " ", url: "https://c.example", token: "" }), "UTC");
  expect(read.missing).toEqual(["name", "token"]);
  expect(read.settings).toEqual({ timezone: "UTC", url: "https://c.example" });
});

it("sends a database account only when its host is given", () => {
  const fields = {
    name: "n",
    url: "u",
    username: "a",
    apiKey: "k",
    databaseHost: "db",
    databaseUser: "ro",
    databaseName: "lhc",
    databasePassword: "p",
  };
  const read = readConnection("livehelperchat", form(fields), "UTC");
  expect(read.settings.database).toEqual({ host: "db", port: 3306, name: "lhc", user: "ro" });
  expect(read.credentials.databasePassword).toBe("p");
});
