import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { connectors } from "./registry";

const folder = new URL(".", import.meta.url);

it("lists every platform's folder", () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const platforms = folders.filter(({ name }) => existsSync(new URL(`${name}/${name}.ts`, folder)));
  expect(Object.keys(connectors).sort()).toEqual(platforms.map(({ name }) => name).sort());
});

describe.each(Object.entries(connectors))("%s", (kind, connector) => {
  it("is listed under its own kind", () => {
    expect(connector.kind).toBe(kind);
  });

  it("is held to the promises of every connector", () => {
    const test = readFileSync(new URL(`${kind}/contract.test.ts`, folder), "utf8");
    expect(test).toMatch(/^ *describeConnector\(/m);
  });
});
