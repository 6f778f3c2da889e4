import { expect, test } from "./fixtures";
import { expectFitsPhone, onPhone } from "./phone";

const PAGES = [
  ["/forecast", /All that is coming/],
  ["/resilience", /Single points/],
  ["/what-if", /Saved drafts/],
  ["/findings/waivers", null],
  ["/findings/own-rules", null],
  ["/findings/frameworks", null],
  ["/snapshots/compare", null],
  ["/permissions?tab=relations", /Separation of duties/],
] as const;

for (const theme of ["light", "dark"] as const)
  test(`planning can be read on a phone, in English, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await onPhone(page, theme);
    for (const [path, waitFor] of PAGES) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (waitFor)
        await expect(page.getByRole("heading", { name: waitFor })).toBeVisible({ timeout: 60_000 });
      await expectFitsPhone(page);
    }
  });

test("a dark hour is traced on a phone", async ({ page }) => {
  await onPhone(page, "dark");
  await page.goto("/channels/weibo?hour=10");
  await page.getByRole("button", { name: "Since when, by which change" }).click();
  await expect(page.getByRole("region", { name: "Traced to a change" })).toContainText(/Dark/, {
    timeout: 60_000,
  });
  await expectFitsPhone(page);
});
