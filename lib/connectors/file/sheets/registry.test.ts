import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "@/lib/engine/policy";
import { SECTION_SCHEMAS, SECTION_NAMES } from "@/lib/engine/snapshot";
import { fold } from "../cells/cell-type";
import { README } from "../match-table";
import { policy } from "./policy";
import { SHEETS } from "./registry";

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("the list of sheets", () => {
  it("holds every sheet of the folder", () => {
    const files = readdirSync(new URL(".", import.meta.url))
      .filter((name) => !/registry|test/.test(name))
      .map((name) => name.replace(/\.ts$/, ""));
    expect(SHEETS.map(({ key }) => kebab(key)).sort()).toEqual(files.sort());
  });

  it("feeds every section that the platform has", () => {
    const fed = new Set(SHEETS.flatMap(({ sections }) => sections));
    expect(SECTION_NAMES.filter((name) => !fed.has(name))).toEqual([
      "roleGroups",
      "automationRules",
      "accessLists",
      "services",
    ]);
  });

  it("gives tabs names that spreadsheets accept and nobody can mistake", () => {
    const names = SHEETS.flatMap(({ key, name }) => [...new Set([key, name.zh, name.en].map(fold))]);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of [...SHEETS, { name: README }]) {
      for (const title of [name.zh, name.en]) expect(title).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    }
  });

  it.each(SHEETS)("$key has columns that can be told apart, explained in both languages", (sheet) => {
    const columns = Object.entries(sheet.columns);
    const headers = columns.flatMap(([key, { zh, en }]) => [...new Set([key, zh, en].map(fold))]);
    expect(new Set(headers).size).toBe(headers.length);
    for (const [key, column] of columns) {
      expect(`${column.zh}${column.en}`, key).not.toContain("/");
      expect(column.note.zh, key).toMatch(/[。”]$/);
      expect(column.note.en, key).toMatch(/[.”]$/);
    }
  });

  it.each(SHEETS)("$key refers to sheets that exist, with an id or a name", ({ columns }) => {
    for (const { type, fallback } of Object.values(columns)) {
      if (fallback !== undefined) expect(columns).toHaveProperty(fallback);
      if (!type.refers) continue;
      const target = SHEETS.find(({ key }) => key === type.refers?.sheet);
      expect(target?.columns).toHaveProperty("id");
    }
  });

  it("calls absent only fields that the section has", () => {
    for (const { absent = {} } of SHEETS) {
      for (const [section, fields] of Object.entries(absent)) {
        const { shape } = SECTION_SCHEMAS[section as keyof typeof SECTION_SCHEMAS];
        for (const field of fields ?? []) expect(shape, `${section}.${field}`).toHaveProperty(field);
      }
    }
  });

  it("has a line for every threshold", () => {
    const words = policy.columns.item?.type.words?.length ?? 0;
    // Targets of resilience and separation of duties are set on their pages: they are no thresholds of a file.
    const {
      newestClients,
      browserFloors,
      resilience: _targets,
      separation: _duties,
      ...plain
    } = DEFAULT_POLICY;
    const listed = Object.keys(plain).length + Object.keys(browserFloors).length + 3;
    expect(newestClients).toEqual({});
    expect(words).toBe(listed);
  });
});
