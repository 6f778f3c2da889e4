import "server-only";
import { z } from "zod";
import { badCursor } from "@/lib/server/errors";

/** The list goes on in the snapshot it began with, whatever was pulled meanwhile. */
const Cursor = z.tuple([z.string(), z.number().int().nonnegative()]);
type Cursor = { snapshot: string; offset: number };

export function writeCursor({ snapshot, offset }: Cursor): string {
  return Buffer.from(JSON.stringify([snapshot, offset])).toString("base64url");
}

/** @throws AppError bad-cursor for a cursor that this server did not give. */
export function readCursor(text: string): Cursor {
  try {
    const [snapshot, offset] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { snapshot, offset };
  } catch (cause) {
    throw badCursor(cause);
  }
}
