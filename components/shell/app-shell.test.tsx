// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import * as Tooltip from "radix-ui/tooltip";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { permissionsOf, type Role } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import common from "@/messages/zh-CN/common.json";
import shell from "@/messages/zh-CN/shell.json";
import { AppShell } from "./app-shell";
import { navItems } from "./nav-items";

const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({
  usePathname: () => "/channels/c1",
  useRouter: () => ({ push, refresh: () => {} }),
  useSearchParams: () => new URLSearchParams(),
}));

/** The palette is loaded when it is first asked for, which a busy machine takes its time over. */
const LOADED = { timeout: 20_000 };

function show(role: Role = "administrator") {
  return render(
    <QueryClientProvider client={getQueryClient()}>
      <NextIntlClientProvider locale="zh-CN" timeZone="UTC" messages={{ common, shell }}>
        <Tooltip.Provider>
          <AppShell
            member={{ name: "王芳", email: "wang.fang@example.com", role }}
            permissions={[...permissionsOf(role)]}
          >
            <input aria-label="正文输入" />
          </AppShell>
        </Tooltip.Provider>
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
}

const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });

beforeEach(() => {
  push.mockReset();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("shows a member only the pages their role may open", () => {
  show("team_lead");
  const [nav] = screen.getAllByRole("navigation", { name: shell.nav.label });
  const addresses = within(nav as HTMLElement)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
  const allowed = permissionsOf("team_lead");
  expect(addresses).toEqual(navItems.filter((item) => allowed.has(item.permission)).map(({ href }) => href));
  expect(addresses).not.toContain("/audit-log");
});

it("marks the page one is on, also below it", () => {
  show();
  const current = screen.getAllByRole("link", { current: "page" }).map((link) => link.textContent);
  expect(new Set(current)).toEqual(new Set([shell.nav.channels]));
});

it("goes to a page with g and its letter", () => {
  show();
  press("g");
  press("f");
  expect(push).toHaveBeenCalledExactlyOnceWith("/findings");
});

it("does not go to a page the role may not open", () => {
  show("team_lead");
  press("g");
  press("l");
  expect(push).not.toHaveBeenCalled();
});

it("takes no letters from someone who types", () => {
  show();
  const field = screen.getByLabelText("正文输入");
  press("g", field);
  press("f", field);
  press("?", field);
  expect(push).not.toHaveBeenCalled();
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("shows the key map on ?", () => {
  show();
  press("?");
  expect(screen.getByRole("dialog", { name: shell.shortcuts })).toBeTruthy();
});

it("opens the palette with Ctrl K, even while typing, and goes where it is told", async () => {
  show();
  fireEvent.keyDown(screen.getByLabelText("正文输入"), { key: "k", ctrlKey: true });
  const palette = await screen.findByRole("dialog", { name: shell.palette.title }, LOADED);
  fireEvent.click(within(palette).getByText(shell.nav.snapshots));
  expect(push).toHaveBeenCalledExactlyOnceWith("/snapshots");
});
