// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import states from "@/messages/zh-CN/states.json";
import { FilterBar } from "./filter-bar";

// Next keeps useSearchParams in step with history.replaceState; this does the same for the test's window.
const listeners = new Set<() => void>();
vi.mock("next/navigation", () => ({
  useSearchParams: () => {
    const search = useSyncExternalStore(
      (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      () => window.location.search,
    );
    return new URLSearchParams(search);
  },
}));

const facets = [
  {
    param: "severity",
    label: "严重程度",
    options: [
      { value: "blocker", text: "阻断" },
      { value: "silent", text: "静默" },
    ],
  },
];

function show(search = "") {
  window.history.replaceState(null, "", `/findings${search}`);
  const replace = window.history.replaceState.bind(window.history);
  vi.spyOn(window.history, "replaceState").mockImplementation((...given) => {
    replace(...given);
    for (const listener of listeners) listener();
  });
  return render(
    <NextIntlClientProvider locale="zh-CN" timeZone="UTC" messages={{ states }}>
      <FilterBar searchLabel="搜索问题项" facets={facets} count={3} />
    </NextIntlClientProvider>,
  );
}

const field = () => screen.getByRole<HTMLInputElement>("searchbox");
function wait(milliseconds: number) {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("writes the search into the address once the typing pauses, and keeps the other filters", () => {
  show("?severity=silent");
  fireEvent.change(field(), { target: { value: "凭" } });
  wait(100);
  fireEvent.change(field(), { target: { value: "凭证" } });
  wait(150);
  expect(window.location.search).toBe("?severity=silent");
  wait(100);
  expect(new URLSearchParams(window.location.search).get("q")).toBe("凭证");
  expect(new URLSearchParams(window.location.search).get("severity")).toBe("silent");
  expect(field().value).toBe("凭证");
});

it("applies at once what was typed when the reader leaves the field, and nothing afterwards", () => {
  show();
  fireEvent.change(field(), { target: { value: "凭证" } });
  fireEvent.blur(field());
  expect(new URLSearchParams(window.location.search).get("q")).toBe("凭证");
  const { calls } = vi.mocked(window.history.replaceState).mock;
  const before = calls.length;
  wait(1000);
  expect(calls).toHaveLength(before);
});

it("writes nothing after the field was left, even while the address is a step behind", () => {
  show();
  const replace = vi.mocked(window.history.replaceState);
  fireEvent.change(field(), { target: { value: "凭证" } });
  listeners.clear();
  wait(300);
  fireEvent.change(field(), { target: { value: "" } });
  fireEvent.blur(field());
  expect(window.location.search).toBe("");
  const before = replace.mock.calls.length;
  wait(1000);
  expect(replace.mock.calls).toHaveLength(before);
});

it("does not search for half-typed pinyin", () => {
  show();
  fireEvent.input(field(), { target: { value: "ping" }, isComposing: true });
  wait(500);
  expect(window.location.search).toBe("");
  fireEvent.compositionEnd(field(), { target: { value: "凭" } });
  wait(500);
  expect(new URLSearchParams(window.location.search).get("q")).toBe("凭");
});

it("follows an address that changes elsewhere", () => {
  show("?q=凭证");
  expect(field().value).toBe("凭证");
  act(() => window.history.replaceState(null, "", "/findings"));
  expect(field().value).toBe("");
});

it("clears every filter at once, and only its own", () => {
  show("?q=凭证&severity=silent&severity=blocker&tab=open");
  fireEvent.click(screen.getByRole("button", { name: "清除全部" }));
  expect(window.location.search).toBe("?tab=open");
  expect(screen.queryByRole("button", { name: "清除全部" })).toBeNull();
});

it("names the one chosen option, counts several", () => {
  const { unmount } = show("?severity=silent");
  expect(screen.getByRole("button", { name: /严重程度/ }).textContent).toContain("静默");
  unmount();
  show("?severity=silent&severity=blocker");
  expect(screen.getByRole("button", { name: /严重程度/ }).textContent).toContain("已选 2 项");
});

it("says how many rows are left", () => {
  show();
  expect(screen.getByRole("status").textContent).toBe("共 3 项");
});
