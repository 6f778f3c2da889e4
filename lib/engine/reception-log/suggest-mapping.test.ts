import { expect, it } from "vitest";
import { columnsSignature } from "./mapping";
import { suggestMapping, suggestStates } from "./suggest-mapping";

it("recognises the columns of a Chinese export and the words of its states", () => {
  const samples = [{ 状态: "已接收" }, { 状态: "接收失败" }, { 状态: "排队中" }, { 状态: " " }];
  const mapping = suggestMapping(["接收时间", "渠道", "状态", "消息ID", "错误信息", "备注"], samples);
  expect(mapping.columns).toEqual({
    receivedAt: "接收时间",
    channel: "渠道",
    state: "状态",
    messageId: "消息ID",
    sequence: null,
    sentAt: null,
    error: "错误信息",
    agent: null,
  });
  expect(mapping.states, "a word that nobody explained is no receipt").toEqual({
    已接收: "received",
    接收失败: "failed",
    排队中: "unknown",
  });
});

it("recognises English titles however they are written, and takes no column twice", () => {
  const { columns } = suggestMapping(["Received_At", "channel-id", "Status", "id", "seq", "Sent At"], []);
  expect(columns).toMatchObject({
    receivedAt: "Received_At",
    channel: "channel-id",
    state: "Status",
    messageId: "id",
    sequence: "seq",
    sentAt: "Sent At",
  });
  expect(suggestMapping(["time"], []).columns).toMatchObject({ receivedAt: "time", sentAt: null });
});

it("guesses each word once", () => {
  expect(suggestStates(["ok", "ok", "", "ACK", "漏接"])).toEqual({
    ok: "received",
    ACK: "acknowledged",
    漏接: "missed",
  });
});

it("names a kind of log by its columns, whatever their order", () => {
  expect(columnsSignature(["b", "a"])).toBe(columnsSignature(["a", "b"]));
  expect(columnsSignature(["a", "b"])).not.toBe(columnsSignature(["a", "b", "c"]));
});
