import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The connectors' faults are unit tests, the rules' cases the engine's, and wrong input is tried on the database. */
it("the deep run leaves no project out", () => {
  expect(readFileSync("lib/launch/test-deep.mjs", "utf8")).not.toMatch(/--(project|exclude|dir)\b/);
});
