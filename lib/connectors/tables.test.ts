import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConnectorError } from "./connector-error";
import { readTables } from "./tables";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "inlet-tables-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

describe("readTables", () => {
  it("takes arrays of rows and objects with rows, and nothing but JSON files", async () => {
    await write("lh_role.json", '[{"id":1}]');
    await write("lh_group.json", '{"table":"lh_group","observedAt":"2026-11-23T19:40:25+08:00","rows":[]}');
    await write("notes.txt", "not a table");
    expect(await readTables(folder)).toEqual({
      lh_role: { rows: [{ id: 1 }] },
      lh_group: { rows: [], observedAt: "2026-11-23T19:40:25+08:00" },
    });
  });

  it.each(["{", '{"rows":1}', "[1]", '"text"', '{"rows":[],"observedAt":"yesterday"}'])(
    "names the file that holds %s",
    async (text) => {
      await write("lh_role.json", text);
      await expect(readTables(folder)).rejects.toMatchObject({ code: "invalid-settings" });
      await expect(readTables(folder)).rejects.toThrow(/lh_role\.json/);
    },
  );

  it("refuses a folder that is empty or not there", async () => {
    await expect(readTables(folder)).rejects.toThrow(ConnectorError);
    await expect(readTables(path.join(folder, "missing"))).rejects.toThrow(ConnectorError);
  });
});
