import { expect, it } from "vitest";
import { suggestMapping } from "@/lib/engine/reception-log/suggest-mapping";
import { asXlsx } from "../file/testing/write-sheets";
import type { LogLine } from "./log-row";
import { openLog } from "./open-log";
import { readEntry } from "./read-entry";

async function* pieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size?: number) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const log = await openLog("log", pieces(bytes, size));
  const lines: LogLine[] = [];
  for await (const line of log.lines) lines.push(line);
  return { format: log.format, lines };
}

it("reads CSV in pieces that end anywhere, with quotes, line breaks and empty lines", async () => {
  const text =
    '\uFEFF时间,渠道,错误\r\n2026-11-23 09:00,官网,"超时，\n请重试"\r\n\r\n2026-11-23 09:01,"微信 ""一""",\r\n';
  for (const size of [1, 3, 1000]) {
    expect(await read(text, size)).toEqual({
      format: "csv",
      lines: [
        { row: 3, cells: { 时间: "2026-11-23 09:00", 渠道: "官网", 错误: "超时，\n请重试" } },
        { row: 5, cells: { 时间: "2026-11-23 09:01", 渠道: '微信 "一"', 错误: "" } },
      ],
    });
  }
});

it("reads what Excel calls CSV on a Chinese Windows, and UTF-16", async () => {
  // 时间,渠道\n1,官网 in GB18030.
  const gb = Uint8Array.from([
    0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xc7, 0xfe, 0xb5, 0xc0, 0x0a, 0x31, 0x2c, 0xb9, 0xd9, 0xcd, 0xf8,
  ]);
  expect((await read(gb)).lines).toEqual([{ row: 2, cells: { 时间: "1", 渠道: "官网" } }]);
  const utf16 = Buffer.from("\uFEFF时间\t渠道\n1\t官网", "utf16le");
  expect((await read(utf16, 64)).lines).toEqual([{ row: 2, cells: { 时间: "1", 渠道: "官网" } }]);
  // Nothing but ASCII for a long while says nothing about what follows.
  const late = Buffer.concat([Buffer.from("time,channel\n".padEnd(40, "\n")), gb.subarray(10, 16)]);
  expect((await read(late, 20)).lines).toEqual([{ row: 29, cells: { time: "1", channel: "官网" } }]);
});

it("reads JSON lines, and names the lines that are none", async () => {
  const text =
    '{"time":"t","message":{"id":7,"tags":[1]},"error":null}\n\nnot json\n[1]\n{"__proto__":"x"}\n';
  const { format, lines } = await read(text);
  expect(format).toBe("jsonl");
  expect(lines.slice(0, 3)).toEqual([
    { row: 1, cells: { time: "t", "message.id": "7" } },
    { row: 3, broken: "not-json" },
    { row: 4, broken: "not-an-object" },
  ]);
  expect(Object.getPrototypeOf((lines[3] as { cells: object }).cells)).toBe(Object.prototype);
});

it("reads the first tab of a workbook", async () => {
  const { bytes } = await asXlsx({ 日志: [{ 时间: "2026-11-23 09:00", 渠道: "官网" }] });
  expect(await read(bytes, 100_000)).toEqual({
    format: "xlsx",
    lines: [{ row: 2, cells: { 时间: "2026-11-23 09:00", 渠道: "官网" } }],
  });
});

it("says where quotes do not match, and gives up on a line without an end", async () => {
  expect((await read('a,b\n1,2\n3,"4\n')).lines.at(-1)).toMatchObject({ broken: "quotes" });
  const endless = `{"a":"${"x".repeat(1_100_000)}"}`;
  expect((await read(endless, 65_536)).lines).toEqual([{ row: 1, broken: "too-long" }]);
});

it.each([
  ["", "empty"],
  ["[{}]", "json-array"],
  [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "old-excel"],
  [Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "workbook"],
])("refuses %j as %s", async (content, fault) => {
  await expect(read(content, 100)).rejects.toMatchObject({ fault });
});

it("holds no more than a piece and a line of a long log", async () => {
  const LINES = 400_000;
  async function* long() {
    yield new TextEncoder().encode("时间,渠道,状态,消息编号\n");
    for (let at = 0; at < LINES; at += 100) {
      const lines = Array.from(
        { length: 100 },
        (_, index) => `2026-11-23T09:00:00Z,官网,已接收,m${at + index}-${"x".repeat(80)}\n`,
      );
      yield new TextEncoder().encode(lines.join(""));
    }
  }
  const mapping = suggestMapping(["时间", "渠道", "状态", "消息编号"], [{ 状态: "已接收" }]);
  const log = await openLog("log", long());
  let count = 0;
  let peak = 0;
  const before = process.memoryUsage().rss;
  for await (const line of log.lines) {
    if ("cells" in line && "state" in readEntry(line, mapping, "Asia/Shanghai")) count += 1;
    if (count % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss - before);
  }
  expect(count).toBe(LINES);
  // The text alone is 50 MB, and as objects several times that.
  expect(peak / 1024 / 1024).toBeLessThan(120);
}, 60_000);
