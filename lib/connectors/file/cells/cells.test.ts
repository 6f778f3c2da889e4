import { describe, expect, it } from "vitest";
import { address } from "./address";
import type { CellType, RawCell } from "./cell-type";
import { choice, choices, yesNo } from "./choice";
import { list, splitList } from "./list";
import { isEmpty, markerOf } from "./marker";
import { day, instant, timeOfDay } from "./moment";
import { amount, count, httpStatus } from "./number";
import { fingerprint, fingerprintOf } from "./secret";
import { email, identifier, text } from "./text";
import { weekdays } from "./weekdays";

const context = { timezone: "Asia/Shanghai" };

/** The value a cell is read as, or "wrong". */
function read<T>(type: CellType<T>, raw: Exclude<RawCell, null>): T | "wrong" {
  const parsed = type.parse(raw, context);
  return "value" in parsed ? parsed.value : "wrong";
}

const wall = (...parts: [number, number, number, number?, number?]) => new Date(Date.UTC(...parts));

describe("a cell", () => {
  it.each([
    ["8", 8],
    [" 1,200 ", 1200],
    ["１２", 12],
    [0, 0],
    ["八", "wrong"],
    ["-1", "wrong"],
    ["1.5", "wrong"],
    [true, "wrong"],
    [["8"], "wrong"],
    ["1e3", "wrong"],
    ["0x10", "wrong"],
  ] as const)("reads %j as a count", (raw, value) => expect(read(count, raw)).toBe(value));

  it("reads decimals, statuses, text and ids", () => {
    expect(read(amount, "0.5")).toBe(0.5);
    expect(read(amount, "1e999")).toBe("wrong");
    expect(read(httpStatus, 200)).toBe(200);
    expect(read(httpStatus, "700")).toBe("wrong");
    expect(read(text(), 5712)).toBe("5712");
    expect(read(text(3), "四个汉字")).toBe("wrong");
    expect(read(identifier, "007")).toBe("007");
    expect(read(identifier, 12345678901234567890)).toBe("wrong");
    expect(read(email, "LiNa@Example.com")).toBe("lina@example.com");
  });

  it.each([
    ["是", true],
    ["Yes", true],
    [true, true],
    ["√", true],
    ["关闭", false],
    [0, false],
    ["×", false],
    ["也许", "wrong"],
    ["", "wrong"],
  ] as const)("reads %j as yes or no", (raw, value) => expect(read(yesNo, raw)).toBe(value));

  it("reads a choice in either language, as its key, or in both at once", () => {
    const state = choice({
      active: { zh: "启用", en: "active" },
      "not-yet": { zh: "未激活", en: "not yet" },
    });
    for (const word of ["启用", " ACTIVE ", "active", "启用 / active"])
      expect(read(state, word)).toBe("active");
    for (const word of ["未激活", "Not yet", "not-yet"]) expect(read(state, word)).toBe("not-yet");
    expect(state.parse("启动", context)).toMatchObject({ wrong: true, near: "启用" });
    const states = choices({ b: { zh: "乙", en: "B" }, a: { zh: "甲", en: "A" } });
    expect(read(states, "乙；甲；B")).toEqual(["a", "b"]);
    expect(read(states, "乙；丁")).toBe("wrong");
  });

  it("splits lists at the separators people use and keeps each entry once", () => {
    expect(splitList("甲；乙, 丙、丁\n甲")).toEqual(["甲", "乙", "丙", "丁"]);
    expect(read(list, ["b", "a", "b"])).toEqual(["a", "b"]);
  });

  it.each([
    ["2026-11-02 09:30", "2026-11-02T01:30:00Z"],
    ["2026/11/2 9:30:15", "2026-11-02T01:30:15Z"],
    ["2026年11月2日", "2026-11-01T16:00:00Z"],
    ["2026-11-02T09:30:00+02:00", "2026-11-02T07:30:00Z"],
    [wall(2026, 10, 2, 9, 30), "2026-11-02T01:30:00Z"],
    [new Date(Date.UTC(2026, 10, 2, 9, 29, 59, 999)), "2026-11-02T01:30:00Z"],
    ["2026-02-30", "wrong"],
    ["2026-11-02 24:30", "wrong"],
    ["昨天", "wrong"],
    ["11/02/2026", "wrong"],
    [45962, "wrong"],
    [new Date(Number.NaN), "wrong"],
  ] as const)("reads %j as an instant", (raw, value) => expect(read(instant, raw)).toBe(value));

  it("reads days and times of day", () => {
    expect(read(day, "2026.1.5")).toBe("2026-01-05");
    expect(read(day, wall(2026, 0, 5))).toBe("2026-01-05");
    expect(read(day, "2026-13-01")).toBe("wrong");
    expect(read(timeOfDay, "9：05")).toBe(545);
    expect(read(timeOfDay, "24:00")).toBe(1440);
    expect(read(timeOfDay, 0.375)).toBe(540);
    expect(read(timeOfDay, new Date(Date.UTC(1899, 11, 30, 21, 59, 59, 999)))).toBe(1320);
    for (const odd of ["25:00", "24:01", "9", "9:60", "早上"]) expect(read(timeOfDay, odd)).toBe("wrong");
    expect(read(timeOfDay, wall(2026, 0, 5, 9))).toBe("wrong");
  });

  it.each([
    ["周一至周五", [1, 2, 3, 4, 5]],
    ["周六到周一", [1, 6, 7]],
    ["周六；周日", [6, 7]],
    ["工作日、周日", [1, 2, 3, 4, 5, 7]],
    ["每天", [1, 2, 3, 4, 5, 6, 7]],
    ["Mon-Fri", [1, 2, 3, 4, 5]],
    ["1-5", [1, 2, 3, 4, 5]],
    ["周一至五", [1, 2, 3, 4, 5]],
    ["周八", "wrong"],
    ["周一至", "wrong"],
    ["周一-周三-周五", "wrong"],
  ] as const)("reads %j as weekdays", (raw, value) => expect(read(weekdays, raw)).toEqual(value));

  it("keeps a fingerprint and hashes everything else", () => {
    expect(read(fingerprint, "9B1D47E0A2C5")).toBe("9b1d47e0a2c5");
    expect(read(fingerprint, "sha256:9b1d47e0a2c5")).toBe("9b1d47e0a2c5");
    for (const secret of ["hunter2", "9b1d47e0a2c5ffff", "sk_live_1234567890"]) {
      expect(fingerprint.parse(secret, context)).toMatchObject({ value: fingerprintOf(secret) });
      expect(fingerprint.parse(secret, context)).toHaveProperty("warning");
    }
    expect(fingerprintOf("test-secret")).toBe("9caf06bb4436");
  });

  it("masks what an address should not carry and leaves the rest as typed", () => {
    expect(read(address, "htp:/站点")).toBe("htp:/站点");
    expect(read(address, "https://a.example/x?sign=abc&id=2#token=q")).toBe(
      "https://a.example/x?sign=***&id=2#token=***",
    );
    expect(read(address, "service@example.com")).toBe("service@example.com");
  });
});

describe("words in place of a value", () => {
  it.each([
    ["无此项", { $: "absent" }],
    ["N/A", { $: "absent" }],
    ["读不到", { $: "unreadable", reason: "not-offered" }],
    ["unreadable: page is empty", { $: "unreadable", reason: "not-offered", detail: "page is empty" }],
    ["无权限：外包角色", { $: "unreadable", reason: "no-permission", detail: "外包角色" }],
    ["无", undefined],
    ["无此项目", undefined],
    ["n/a.example.com:80", undefined],
  ] as const)("reads %j", (raw, marker) => expect(markerOf(raw)).toEqual(marker));

  it("takes blanks and lists of blanks as empty, zero and no as values", () => {
    for (const raw of [null, "", "  ", [], [""]]) expect(isEmpty(raw)).toBe(true);
    for (const raw of [0, false, "0", ["a"]]) expect(isEmpty(raw)).toBe(false);
  });
});
