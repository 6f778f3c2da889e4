import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; impact: string | null; nodes: { html: string }[] };
type WithAxe = { axe: { run: (what: Document) => Promise<{ violations: Violation[] }> } };

/** Nothing serious or critical on the page as it stands, once it has stopped moving. */
export async function expectAccessible(page: Page): Promise<void> {
  // One that was cancelled has stopped as well.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Next hands a page's title on after the page.
  await expect(page).toHaveTitle(/./);
  await page.evaluate(source);
  const violations = await page.evaluate(
    async () => (await (window as unknown as WithAxe).axe.run(document)).violations,
  );
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = serious.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 160))]);
  expect(told).toEqual([]);
}
