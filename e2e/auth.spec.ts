import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures";
import { origin } from "./people";

test("signing in leads back to the page one came for", async ({ newMember, newContext }) => {
  const person = await newMember("auditor");
  const page = await (await newContext()).newPage();
  await page.goto("/members?from=a-link");
  await expect(page).toHaveURL("/sign-in?callbackUrl=%2Fmembers%3Ffrom%3Da-link");
  await expectAccessible(page);

  await page.getByLabel("邮箱").fill("not an address");
  await page.getByLabel("密码", { exact: true }).fill("wrong");
  await expect(page.getByText("请填写完整的邮箱，例如 name@example.com。")).toBeVisible();
  await page.getByLabel("邮箱").fill(person.email);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByText("邮箱或密码不正确。")).toBeVisible();
  await expect(page.getByLabel("邮箱")).toHaveValue(person.email);
  await expectAccessible(page);

  await page.getByLabel("密码", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL("/members?from=a-link");
  await page.goto("/sign-in");
  await expect(page, "who is signed in has nothing to do here").toHaveURL("/");
});

test("a link to another site does not lead there", async ({ newMember, newContext }) => {
  const person = await newMember("auditor");
  const page = await (await newContext()).newPage();
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent("https://example.com/phishing")}`);
  await page.getByLabel("邮箱").fill(person.email);
  await page.getByLabel("密码", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(`${origin}/`);
});

test("five wrong passwords mean a pause, also for the right one", async ({ newMember, newContext }) => {
  const person = await newMember("auditor");
  const page = await (await newContext()).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("邮箱").fill(person.email);
  for (let guess = 1; guess <= 6; guess++) {
    await page.getByLabel("密码", { exact: true }).fill(guess < 6 ? `wrong ${guess}` : person.password);
    const answered = page.waitForResponse("**/callback/credentials");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await answered;
  }
  await expect(page.getByText(/尝试次数过多，请 1[45] 分钟后再试。/)).toBeVisible();
  await person.page.goto("/account");
  await expect(person.page.getByRole("heading", { name: "账号" })).toBeVisible();
});

test("after signing out a copy of the cookie is worth nothing", async ({ newMember, newContext }) => {
  const { page } = await newMember("auditor");
  await page.goto("/account");
  const copy = await newContext();
  await copy.addCookies(await page.context().cookies());
  expect((await copy.request.get("/api/v1/account")).status()).toBe(200);
  const session = (await copy.cookies()).find(({ name }) => name === "inlet.session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  await page.getByRole("button", { name: /的账号菜单/ }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect((await copy.request.get("/api/v1/account")).status()).toBe(401);
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?callbackUrl=%2Faccount");
});

test("the language switches at once, and comes along to a new device", async ({ newMember, newContext }) => {
  const person = await newMember("auditor");
  await person.page.goto("/account");
  await person.page.getByLabel("界面语言").selectOption({ label: "English" });
  await person.page.getByRole("button", { name: "保存" }).click();
  await expect(person.page.getByRole("heading", { name: "Account" })).toBeVisible();
  await expect(person.page.locator("html")).toHaveAttribute("lang", "en");

  const page = await (await newContext()).newPage();
  await page.goto("/sign-in?callbackUrl=/account");
  await page.getByLabel("邮箱").fill(person.email);
  await page.getByLabel("密码", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Account" })).toBeVisible();
});

test("changing the password ends the other sign-ins", async ({ newMember, newContext }) => {
  const person = await newMember("auditor");
  const other = await (await newContext()).newPage();
  await other.goto("/sign-in?callbackUrl=/account");
  await other.getByLabel("邮箱").fill(person.email);
  await other.getByLabel("密码", { exact: true }).fill(person.password);
  await other.getByRole("button", { name: "登录", exact: true }).click();
  await expect(other.getByText("当前设备")).toBeVisible();

  const { page } = person;
  await page.goto("/account");
  await expect(page.getByRole("region", { name: "设备列表" }).getByRole("row")).toHaveCount(3);
  await page.getByLabel("当前密码").fill("not this one");
  await page.getByLabel("新密码").fill("an ocean of small stones");
  await page.getByRole("button", { name: "更改密码" }).click();
  await expect(page.getByText("当前密码不正确。")).toHaveCount(1);
  await expectAccessible(page);
  await page.getByLabel("当前密码").fill(person.password);
  await page.getByRole("button", { name: "更改密码" }).click();
  await expect(page.getByText("密码已更改，另有 1 台设备已退出")).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("region", { name: "设备列表" }).getByRole("row")).toHaveCount(2);
});

test("a change from another site is refused", async ({ page }) => {
  for (const from of [undefined, "null", "https://evil.example", `${origin}.evil.example`]) {
    const headers = { "x-forwarded-host": "evil.example", ...(from ? { origin: from } : {}) };
    const response = await page.request.patch("/api/v1/account", { data: { name: "别人" }, headers });
    expect(response.status(), String(from)).toBe(403);
  }
});

test("the sign-in machinery answers only what the pages use", async ({ page }) => {
  for (const path of ["session", "providers", "verify-request", "signin/credentials"])
    expect((await page.request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  const log = await page.request.post("/api/auth/_log", { data: { level: "error" }, headers: { origin } });
  expect(log.status()).toBe(404);
});
