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

test("a calendar link is made on a phone", async ({ page }) => {
  await onPhone(page);
  await page.goto("/forecast");
  await page.getByRole("button", { name: "Subscribe in a calendar" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^(Make a|Replace the) link$/ }).click();
  await expect(dialog.locator("code")).toBeVisible();
  expect((await dialog.boundingBox())?.width).toBeLessThanOrEqual(375);
  await expectFitsPhone(page);
  await dialog.getByRole("button", { name: "Revoke the link" }).click();
  await expect(dialog).toContainText("You have no link yet.");
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
