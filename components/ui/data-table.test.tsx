// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import common from "@/messages/zh-CN/common.json";
import states from "@/messages/zh-CN/states.json";
import type { DataColumn, Sort } from "./data-column";
import { DataTable } from "./data-table";
import type { MoreRows } from "./data-table-more";

type Agent = { id: string; name: string; limit: number | null };

const agents: Agent[] = [
  { id: "a1", name: "张伟", limit: 10 },
  { id: "a2", name: "李娜", limit: null },
  { id: "a3", name: "阿强", limit: 9 },
];

const columns: DataColumn<Agent>[] = [
  { id: "name", header: "姓名", cell: (agent) => agent.name, sortBy: (agent) => agent.name },
  { id: "limit", header: "服务上限", cell: (agent) => agent.limit ?? "—", sortBy: (agent) => agent.limit },
];

type Options = {
  rows?: Agent[];
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  hidden?: string[];
  columns?: DataColumn<Agent>[];
  presorted?: boolean;
  more?: MoreRows;
  total?: number;
};

function show({ rows = agents, ...options }: Options = {}) {
  return render(
    <NextIntlClientProvider locale="zh-CN" timeZone="UTC" messages={{ common, states }}>
      <DataTable
        label="客服"
        columns={columns}
        rows={rows}
        rowId={(agent) => agent.id}
        rowHref={(agent) => `/agents/${agent.id}`}
        onSortChange={() => {}}
        empty={<p>还没有客服</p>}
        {...options}
      />
    </NextIntlClientProvider>,
  );
}

const names = () => screen.getAllByRole("link").map((link) => link.textContent);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

it("keeps the given order until a column is chosen", () => {
  show();
  expect(names()).toEqual(["张伟", "李娜", "阿强"]);
});

it("sorts Chinese by pinyin", () => {
  show({ sort: { id: "name", descending: false } });
  expect(names()).toEqual(["阿强", "李娜", "张伟"]);
});

it.each([false, true])(
  "sorts numbers as numbers and keeps what is missing last (descending: %s)",
  (descending) => {
    show({ sort: { id: "limit", descending } });
    expect(names()).toEqual(descending ? ["张伟", "阿强", "李娜"] : ["阿强", "张伟", "李娜"]);
  },
);

it("ignores an order by a column it does not have", () => {
  show({ sort: { id: "gone", descending: false } });
  expect(names()).toEqual(["张伟", "李娜", "阿强"]);
});

it.each([
  ["no order", null, { id: "name", descending: false }],
  ["ascending", { id: "name", descending: false }, { id: "name", descending: true }],
  ["descending", { id: "name", descending: true }, null],
])("turns from %s to the next", (_from, sort, next) => {
  const onSortChange = vi.fn();
  show({ sort, onSortChange });
  fireEvent.click(screen.getByRole("button", { name: "按姓名排序" }));
  expect(onSortChange).toHaveBeenCalledWith(next);
});

it("is one tab stop, reached with j from the page and moved by keys", () => {
  show();
  const [first, second, third] = screen.getAllByRole("link");
  expect([first, second, third].map((link) => link?.tabIndex)).toEqual([0, -1, -1]);
  press("j");
  expect(document.activeElement).toBe(first);
  press("j");
  expect(document.activeElement).toBe(second);
  press("End");
  expect(document.activeElement).toBe(third);
  press("ArrowDown");
  expect(document.activeElement).toBe(third);
  press("k");
  expect(document.activeElement).toBe(second);
});

it("leaves typing alone", () => {
  show();
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  act(() => void press("j"));
  expect(document.activeElement).toBe(field);
  field.remove();
});

it("opens a row by its link wherever the row is pressed", () => {
  show();
  const link = screen.getByRole("link", { name: "李娜" });
  const pressed = vi.fn((event: Event) => event.preventDefault());
  link.addEventListener("click", pressed);
  const row = screen.getAllByRole("row")[2] as HTMLElement;
  fireEvent.click(within(row).getByText("—"));
  expect(pressed).toHaveBeenCalledOnce();
});

it("shows what stands for no rows, and leaves out hidden columns", () => {
  show({ rows: [], hidden: ["limit"] });
  expect(screen.getByText("还没有客服")).toBeTruthy();
  expect(screen.getAllByRole("columnheader").map((header) => header.textContent)).toEqual(["姓名"]);
});

it("draws only a window of a long list but tells its whole length", () => {
  const many = Array.from({ length: 5_000 }, (_, at) => ({ id: `a${at}`, name: `客服 ${at}`, limit: at }));
  show({ rows: many });
  expect(screen.queryAllByRole("link").length).toBeLessThan(200);
  expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("5001");
});

it("begins with the largest where that is what one looks for", () => {
  const onSortChange = vi.fn();
  const falling = columns.map((column) => ({ ...column, descendsFirst: true }));
  show({ columns: falling, onSortChange });
  fireEvent.click(screen.getByRole("button", { name: "按服务上限排序" }));
  cleanup();
  for (const descending of [true, false]) {
    show({ columns: falling, sort: { id: "limit", descending }, onSortChange });
    fireEvent.click(screen.getByRole("button", { name: "按服务上限排序" }));
    cleanup();
  }
  expect(onSortChange.mock.calls).toEqual([
    [{ id: "limit", descending: true }],
    [{ id: "limit", descending: false }],
    [null],
  ]);
});

it("leaves rows in the order they came in when somebody else sorted them", () => {
  show({ sort: { id: "name", descending: false }, presorted: true });
  expect(names()).toEqual(["张伟", "李娜", "阿强"]);
  const [header] = screen.getAllByRole("columnheader");
  expect(header?.getAttribute("aria-sort")).toBe("ascending");
});

it("asks for the next rows near the end, once, and tells the whole length", () => {
  const load = vi.fn();
  const { rerender } = show({ more: { load, pending: false, failed: false }, total: 100_000 });
  expect(load).toHaveBeenCalledOnce();
  expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("100001");
  rerender(<></>);
  show({ more: { load, pending: true, failed: false } });
  expect(load).toHaveBeenCalledOnce();
  expect(screen.getByText("正在加载…")).toBeTruthy();
});

it("asks again only when told to after the next rows did not come", () => {
  const load = vi.fn();
  show({ more: { load, pending: false, failed: true } });
  expect(load).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(load).toHaveBeenCalledOnce();
});
