import { expect, type Page, test } from "@playwright/test";
import { CLIENT, startIdentityProvider } from "./fake-identity-provider";
import { type OwnServer, startOwnServer } from "./own-server";

// A server of its own, because the identity provider is part of how a server is started.
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ storageState: { cookies: [], origins: [] } });

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let server: OwnServer;
let origin: string;

test.beforeAll(async ({ playwright }) => {
  provider = await startIdentityProvider();
  server = await startOwnServer(playwright, (address) => ({
    NEXTAUTH_URL: address,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "晨光统一登录",
  }));
  ({ origin } = server);
  const invitation = { email: "li.lei@example.com", role: "team_lead" };
  await server.request.post("/api/v1/invitations", { data: invitation, headers: { origin } });
});

test.afterAll(async () => {
  await server.stop();
  provider.stop();
});

async function enterByProvider(page: Page) {
  await page.goto(`${origin}/members`);
  await page.getByRole("button", { name: "使用 晨光统一登录 登录" }).click();
}

test("nobody comes in uninvited, nor by an address the provider has not verified", async ({ page }) => {
  provider.signsIn({ sub: "stranger", email: "stranger@example.com", email_verified: true });
  await enterByProvider(page);
  await expect(page.getByText("此账号尚未受邀。")).toBeVisible();
  provider.signsIn({ sub: "pretender", email: "li.lei@example.com" });
  await enterByProvider(page);
  await expect(page.getByText("身份提供方没有确认你的邮箱")).toBeVisible();
});

test("an invited person comes in with the invited role and lands on the page they wanted", async ({
  page,
}) => {
  provider.signsIn({ sub: "42", email: "Li.Lei@example.com", email_verified: true, name: "李雷" });
  await enterByProvider(page);
  await expect(page).toHaveURL(`${origin}/members`);
  await expect(page.getByRole("row", { name: /李雷/ }).getByText("客服主管")).toBeVisible();
  await page.goto(`${origin}/account`);
  await expect(page.getByText("你通过外部账号登录，在这里没有密码。")).toBeVisible();
});

test("the person is known by the provider's id from then on, whatever the address", async ({ page }) => {
  provider.signsIn({ sub: "42", email: "renamed@example.com" });
  await enterByProvider(page);
  await expect(page.getByRole("button", { name: "李雷 的账号菜单" })).toBeVisible();
});

test("an answer nobody asked for signs nobody in", async ({ page }) => {
  await page.goto(`${origin}/api/auth/callback/oidc?code=stolen&state=forged`);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("登录未成功，请重试")).toBeVisible();
});
