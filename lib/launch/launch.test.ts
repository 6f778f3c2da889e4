import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { engines } from "../../package.json";
import { countPlaywright, countStep, countVitest } from "./results.mjs";
import { OLDEST, checkNodeVersion, isSupported } from "./version.mjs";

describe("Node versions", () => {
  it.each(["v20.20.0", "v20.20.2", "v22.13.0", "v22.23.4", "v24.0.0", "v26.12.1"])(
    "%s is accepted",
    (version) => {
      expect(isSupported(version)).toBe(true);
    },
  );

  it.each(["v18.20.0", "v20.19.9", "v21.7.0", "v22.12.0", "v23.9.0"])(
    "%s is refused with a remedy",
    (version) => {
      expect(() => checkNodeVersion(version)).toThrow(/Install Node 24/);
    },
  );
});

it("names the same versions as package.json", () => {
  const lines = OLDEST.map(([major, minor]) => `^${major}.${minor}.0`);
  expect(engines.node).toBe([...lines.slice(0, -1), `>=${OLDEST.at(-1)!.join(".")}.0`].join(" || "));
});

describe("counting", () => {
  const report = (content: object) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "inlet-report-")), "report.json");
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const vitest = (passed: number, failed: number, testResults: object[] = []) =>
    report({ numPassedTests: passed, numFailedTests: failed, testResults });

  it("counts tests", () => {
    expect(countVitest(vitest(5, 0), 0)).toEqual({ passed: 5, failed: 0 });
    expect(countVitest(vitest(5, 2), 1)).toEqual({ passed: 5, failed: 2 });
    const stats = { expected: 3, flaky: 1, unexpected: 2 };
    expect(countPlaywright(report({ stats }), 1)).toEqual({ passed: 4, failed: 2 });
  });

  it("counts a test file that could not be read as a failure", () => {
    const unread = { status: "failed", assertionResults: [] };
    expect(countVitest(vitest(5, 0, [unread]), 1)).toEqual({ passed: 5, failed: 1 });
  });

  it("never takes a program that failed for one that passed", () => {
    expect(countVitest(vitest(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
    expect(countVitest("/nowhere.json", 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright("/nowhere.json", 1)).toEqual({ passed: 0, failed: 1 });
    const stats = { expected: 0, flaky: 0, unexpected: 0 };
    expect(countPlaywright(report({ stats }), 1)).toEqual({ passed: 0, failed: 1 });
    expect(countStep(2)).toEqual({ passed: 0, failed: 1 });
  });
});
