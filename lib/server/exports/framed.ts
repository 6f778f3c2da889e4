import "server-only";
import { EXPORT_FAILURES, type ExportFailure, FRAME_HEAD, FRAME_KINDS } from "@/lib/contracts/table-export";
import { SheetLimitError } from "@/lib/exports/xlsx/limits";
import { ArchiveTooLarge } from "@/lib/exports/xlsx/zip";

/** The pieces of a file with the rows they hold, and a last word that it is whole or why it is not. */
export async function* framed(
  pieces: AsyncIterable<Uint8Array>,
  rows: () => number,
  report: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of pieces) yield frame(FRAME_KINDS.data, rows(), piece);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === "internal") report(error);
    yield frame(FRAME_KINDS.failed, rows(), Uint8Array.of(EXPORT_FAILURES.indexOf(failure)));
    return;
  }
  yield frame(FRAME_KINDS.end, rows(), new Uint8Array());
}

function frame(kind: number, rows: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(FRAME_HEAD + bytes.length);
  const view = new DataView(whole.buffer);
  view.setUint8(0, kind);
  view.setUint32(1, rows);
  view.setUint32(5, bytes.length);
  whole.set(bytes, FRAME_HEAD);
  return whole;
}

function failureOf(error: unknown): ExportFailure {
  if (error instanceof SheetLimitError) return error.limit;
  return error instanceof ArchiveTooLarge ? "size" : "internal";
}
