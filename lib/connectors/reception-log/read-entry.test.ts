import { expect, it } from "vitest";
import { suggestMapping } from "@/lib/engine/reception-log/suggest-mapping";
import { readEntry } from "./read-entry";

const columns = ["时间", "渠道", "状态", "消息编号", "序号", "发送时间", "错误", "客服"];
const mapping = suggestMapping(columns, [{ 状态: "已接收" }, { 状态: "转人工" }]);
const line = (cells: Record<string, string>) =>
  readEntry(
    { row: 7, cells: { 时间: "2026-11-23 09:00", 渠道: "官网", ...cells } },
    mapping,
    "Asia/Shanghai",
  );

it("reads a line in the organisation's zone", () => {
  expect(
    line({ 状态: "已接收", 消息编号: " m1 ", 序号: "12", 发送时间: "1763859540", 客服: "王芳" }),
  ).toEqual({
    row: 7,
    receivedAt: "2026-11-23T01:00:00Z",
    sentAt: "2025-11-23T00:59:00.000Z",
    channel: "官网",
    state: "received",
    messageId: "m1",
    sequence: 12,
    agent: "王芳",
    error: null,
  });
});

it("never takes a word nobody explained for a receipt", () => {
  for (const word of ["转人工", "没见过", "", "constructor"])
    expect(line({ 状态: word })).toMatchObject({ state: "unknown" });
});

it("takes a log without states as what it lists: received, or failed where it names an error", () => {
  const stateless = { ...mapping, columns: { ...mapping.columns, state: null } };
  const read = (cells: Record<string, string>) =>
    readEntry({ row: 1, cells: { 时间: "2026-11-23 09:00", 渠道: "官网", ...cells } }, stateless, "UTC");
  expect(read({})).toMatchObject({ state: "received" });
  expect(read({ 错误: "超时" })).toMatchObject({ state: "failed", error: "超时" });
});

it.each([
  [{ 时间: "" }, { field: "receivedAt", why: "missing" }],
  [{ 时间: "昨天" }, { field: "receivedAt", value: "昨天", why: "not-a-time" }],
  [{ 时间: "2026-13-45 09:00" }, { field: "receivedAt", why: "not-a-time" }],
  [{ 渠道: " " }, { field: "channel", why: "missing" }],
  [{ 发送时间: "x" }, { field: "sentAt", value: "x", why: "not-a-time" }],
])("names what cannot be placed: %j", (cells, problem) => {
  expect(line(cells as Record<string, string>)).toMatchObject({ row: 7, ...problem });
});

it("keeps text that a database can hold", () => {
  expect(line({ 状态: "已接收", 错误: "a\u0000b\ud800" })).toMatchObject({ error: "ab\ufffd" });
});
