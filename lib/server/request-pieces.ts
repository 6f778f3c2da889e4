import "server-only";
import { AppError } from "./errors";

/** The body of a request as it arrives, never as a whole. @throws AppError invalid when the sender stops in the middle */
export async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { value, done } = await readFrom(reader);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function readFrom(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new AppError("invalid", "problem.cutOff", {}, { cause });
  }
}
