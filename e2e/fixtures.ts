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

export { expect };
