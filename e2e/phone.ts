import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { origin } from "./people";

const WIDTH = 375;

/** A small phone in the hand of somebody who reads English, by day or by night. */
export async function onPhone(page: Page, theme: "light" | "dark" = "light"): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: 740 });
  await page.context().addCookies([
    { name: "inlet_locale", value: "en", url: origin },
    { name: "inlet_theme", value: theme, url: origin },
  ]);
}

/** Nothing has to be pushed sideways, and nothing is out of reach. */
export async function expectFitsPhone(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, page.url()).toBeLessThanOrEqual(WIDTH);
  // The page scrolls inside the frame; nothing may lengthen the frame itself.
  const beyond = await page.evaluate(() =>
    document.querySelector("main.overflow-y-auto")
      ? document.documentElement.scrollHeight - window.innerHeight
      : 0,
  );
  expect(beyond, page.url()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
}
