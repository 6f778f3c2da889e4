import {
  EXPORT_FAILURES,
  type ExportFailure,
  FRAME_HEAD,
  FRAME_KINDS,
  FRAMES_HEADER,
  ROWS_HEADER,
  type TableExportFormat,
} from "@/lib/contracts/table-export";
import { type FetchOptions, openStream } from "./fetcher";

/** `cut`: the connection ended before the last word; anything else is what the server said. */
export class ExportError extends Error {
  override readonly name = "ExportError";
  constructor(readonly reason: ExportFailure | "cut") {
    super(reason);
  }
}

export type ExportProgress = { rows: number; total: number; bytes: number };

type Options = {
  query: FetchOptions["query"];
  format: TableExportFormat;
  language: string;
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
};

/**
 * Fetches a whole table. Nothing is handed on before the server's last word that the file is whole.
 * @throws {ClientError} on a refusal @throws {ExportError} when it broke off
 */
export async function fetchExport(
  path: string,
  { query, format, language, signal, onProgress }: Options,
): Promise<File> {
  const response = await openStream(path, {
    query: { ...query, format, language },
    headers: { [FRAMES_HEADER]: "1" },
    signal,
  });
  const total = Number(response.headers.get(ROWS_HEADER));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const frame of framesOf(response.body, signal)) {
    if (frame.kind === FRAME_KINDS.failed)
      throw new ExportError(EXPORT_FAILURES[frame.bytes[0] ?? -1] ?? "internal");
    if (frame.kind === FRAME_KINDS.end) {
      onProgress({ rows: frame.rows, total: frame.rows, bytes });
      return new File(pieces, nameIn(response.headers, format), { type: "application/octet-stream" });
    }
    pieces.push(frame.bytes);
    bytes += frame.bytes.length;
    onProgress({ rows: frame.rows, total, bytes });
  }
  throw new ExportError("cut");
}

type Frame = { kind: number; rows: number; bytes: Uint8Array<ArrayBuffer> };

async function* framesOf(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): AsyncGenerator<Frame, void, undefined> {
  const reader = body?.getReader();
  let held = new Uint8Array();
  for (;;) {
    const part = await reader?.read().catch(() => {
      signal.throwIfAborted();
      throw new ExportError("cut");
    });
    if (!part?.value) return;
    held = joined(held, part.value);
    for (let frame = frameAt(held); frame; frame = frameAt(held)) {
      held = held.subarray(FRAME_HEAD + frame.bytes.length);
      yield frame;
    }
  }
}

function frameAt(held: Uint8Array<ArrayBuffer>): Frame | null {
  if (held.length < FRAME_HEAD) return null;
  const view = new DataView(held.buffer, held.byteOffset, held.length);
  const length = view.getUint32(5);
  if (held.length < FRAME_HEAD + length) return null;
  const bytes = held.slice(FRAME_HEAD, FRAME_HEAD + length);
  return { kind: view.getUint8(0), rows: view.getUint32(1), bytes };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function nameIn(headers: Headers, format: string): string {
  return /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? `inlet.${format}`;
}

/** Hands a file to the browser's own downloads. */
export function saveFile(file: File): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = href;
  link.download = file.name;
  link.click();
  // The download reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
