import { beforeAll, describe, expect, it } from "vitest";
import type { BuiltPack } from "./build-pack";
import { samplePack } from "./testing/sample-pack";

let pack: BuiltPack;
beforeAll(async () => {
  pack = await samplePack();
}, 60_000);

describe("a pack", () => {
  it("is the same bytes for the same contents", async () => {
    const again = await samplePack();
    expect(again.files.map(({ path }) => path)).toEqual(pack.files.map(({ path }) => path));
    for (const [at, file] of pack.files.entries()) expect(again.files[at]).toEqual(file);
    expect(again.zip).toEqual(pack.zip);
  });

  it("says in its name that it is not complete", () => {
    expect([pack.completeness, pack.name]).toEqual(["partial", "inlet-pack-0002-20261130T1700Z-partial.zip"]);
  });
});
