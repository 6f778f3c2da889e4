// Turns what the test programs report into two numbers. A program that failed without naming a failed test counts
// as one: a suite that could not even start must never look like nothing went wrong.
import { existsSync, readFileSync } from "node:fs";

export function countVitest(reportFile, code) {
  const report = readReport(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return settle(report.numPassedTests, report.numFailedTests + unloaded.length, code);
}

export function countPlaywright(reportFile, code) {
  const report = readReport(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return settle(expected + flaky, unexpected, code);
}

/** A step without tests of its own, such as lint. */
export function countStep(code) {
  return settle(code === 0 ? 1 : 0, 0, code);
}

function settle(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
