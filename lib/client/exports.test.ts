// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { FRAME_HEAD, FRAME_KINDS, ROWS_HEADER } from "@/lib/contracts/table-export";
import { ExportError, type ExportProgress, fetchExport } from "./exports";

function frame(kind: number, rows: number, bytes: number[] = []): number[] {
  const head = new DataView(new ArrayBuffer(FRAME_HEAD));
  head.setUint8(0, kind);
  head.setUint32(1, rows);
  head.setUint32(5, bytes.length);
  return [...new Uint8Array(head.buffer), ...bytes];
}

const data = (rows: number, text: string) => frame(FRAME_KINDS.data, rows, [...Buffer.from(text)]);
const progress: ExportProgress[] = [];

afterEach(() => {
  progress.length = 0;
  vi.unstubAllGlobals();
});

/** Answers with the bytes in pieces of `size`, so that frames are cut anywhere. */
function answer(bytes: number[], { size = 7, breaks = false } = {}) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    Uint8Array.from(bytes.slice(at * size, (at + 1) * size)),
  );
  const body = new ReadableStream({
    pull(controller) {
      const next = pieces.shift();
      if (next) controller.enqueue(next);
      else if (breaks) controller.error(new TypeError("network error"));
      else controller.close();
    },
  });
  const headers = { [ROWS_HEADER]: "3", "content-disposition": 'attachment; filename="inlet-agents.csv"' };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { headers })));
}

const run = () =>
  fetchExport("/api/v1/agents/export", {
    query: { q: "a" },
    format: "csv",
    language: "en",
    signal: new AbortController().signal,
    onProgress: (one) => progress.push(one),
  });

const whole = [...data(1, "a\r\n"), ...data(3, "b\r\nc\r\n"), ...frame(FRAME_KINDS.end, 3)];

it("hands a whole file on, however it was cut on the way, and says how far it is", async () => {
  answer(whole);
  const file = await run();
  expect(file.name).toBe("inlet-agents.csv");
  expect(file.size).toBe(9);
  expect(progress.map(({ rows, total, bytes }) => [rows, total, bytes])).toEqual([
    [1, 3, 3],
    [3, 3, 9],
    [3, 3, 9],
  ]);
});

it("never takes a file for whole that lacks its last word", async () => {
  for (let length = 0; length < whole.length; length += 1) {
    answer(whole.slice(0, length));
    await expect(run()).rejects.toMatchObject({ reason: "cut" });
  }
});

it("says so when the connection breaks, and why when the server could not go on", async () => {
  answer(whole.slice(0, 20), { breaks: true });
  await expect(run()).rejects.toMatchObject({ reason: "cut" });
  answer([...data(1, "a\r\n"), ...frame(FRAME_KINDS.failed, 1, [0])]);
  await expect(run()).rejects.toEqual(new ExportError("characters"));
});
