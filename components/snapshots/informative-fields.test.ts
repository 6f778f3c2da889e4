import { expect, it } from "vitest";
import { informativeFields } from "./informative-fields";

const absent = { $: "absent" };

it("leaves out what no row says and what the first column says", () => {
  const rows = [
    { fields: { id: "a", name: "甲", email: absent, seat: true } },
    { fields: { id: "b", capacity: 3 } },
  ];
  const fields = ["id", "name", "email", "token", "capacity", "seat"];
  expect(informativeFields(fields, rows, "observed")).toEqual(["capacity", "seat"]);
});

it("keeps a table readable by showing a few", () => {
  const fields = Array.from({ length: 20 }, (_, at) => `field${at}`);
  const row = { fields: Object.fromEntries(fields.map((field) => [field, 1])) };
  expect(informativeFields(fields, [row], "declared")).toEqual(fields.slice(0, 6));
});
