import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import type { Role } from "../lib/access";
import { administratorState, send, signIn } from "./people";

export type Person = { name: string; email: string; password: string; page: Page };

type Fixtures = {
  /** A browser in which nobody is signed in. */
  stranger: Page;
  /** A new member with this role, signed in, in a browser of their own. */
  newMember: (role: Role) => Promise<Person>;
  newContext: () => Promise<BrowserContext>;
};

/** `page` belongs to the first administrator. */
export const test = base.extend<Fixtures>({
  storageState: administratorState,
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    page.goto = async (...given) => thenAwake(page, await goto(...given));
    page.reload = async (...given) => thenAwake(page, await reload(...given));
    await use(page);
  },
  newContext: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  stranger: async ({ newContext }, use) => {
    await use(await (await newContext()).newPage());
  },
  newMember: async ({ page, newContext }, use) => {
    await use(async (role) => {
      const password = "a river of small stones";
      const person = {
        name: `新人${randomUUID().slice(0, 4)}`,
        email: `${randomUUID()}@example.com`,
        password,
      };
      const { path } = await send(page.request, "/api/v1/invitations", { email: person.email, role });
      const token = new URL(String(path), "http://inlet.invalid").searchParams.get("token");
      const context = await newContext();
      await send(context.request, "/api/v1/invitations/accept", { token, name: person.name, password });
      await signIn(context.request, person);
      return { ...person, page: await context.newPage() };
    });
  },
});

/** A person looks before pressing a key: what is pressed before React has taken the page over is lost. */
async function thenAwake<T>(page: Page, response: T): Promise<T> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("main a, main button, main table, main [role=grid]")];
    return controls.every((one) => Object.keys(one).some((key) => key.startsWith("__reactProps$")));
  });
  return response;
}

export { expect };
