// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, expect, it, vi } from "vitest";
import { ClientError } from "@/lib/client/client-error";
import common from "@/messages/zh-CN/common.json";
import states from "@/messages/zh-CN/states.json";
import { ErrorState } from "./error";

function show(error: unknown, retry?: () => void) {
  render(
    <NextIntlClientProvider locale="zh-CN" timeZone="UTC" messages={{ common, states }}>
      <ErrorState error={error} retry={retry} />
    </NextIntlClientProvider>,
  );
  return screen.getByRole("alert").textContent;
}

afterEach(cleanup);

it.each([
  ["forbidden", 403, states.error.forbidden],
  ["not-found", 404, states.error.notFound],
  ["unreachable", 0, states.error.unreachable],
  ["internal", 500, states.error.title],
] as const)("says %s in words", (code, status, words) => {
  expect(show(new ClientError(code, status))).toContain(words);
});

it("offers another try, but not where trying again changes nothing", () => {
  const retry = vi.fn();
  show(new ClientError("unreachable", 0), retry);
  fireEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(retry).toHaveBeenCalledOnce();
  cleanup();
  show(new ClientError("forbidden", 403), retry);
  expect(screen.queryByRole("button")).toBeNull();
});

it("names the request that the server's log knows", () => {
  expect(show(Object.assign(new Error("hidden"), { digest: "d1" }))).toContain("d1");
  cleanup();
  expect(show("thrown text")).toContain(states.error.hintWithoutId);
});
