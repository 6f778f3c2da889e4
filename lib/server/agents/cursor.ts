import "server-only";
import { z } from "zod";
import { badCursor } from "@/lib/server/errors";
import type { Mark } from "./listing/page";

const Place = z
  .number()
  .int()
  .gte(-1)
  .lt(2 ** 31);
/** The list goes on in the snapshot it began with, whatever was pulled meanwhile. */
const Cursor = z.tuple([z.string(), Place, Place]);
type Cursor = Mark & { snapshot: string };

export function writeCursor({ snapshot, rank, place }: Cursor): string {
  return Buffer.from(JSON.stringify([snapshot, rank, place])).toString("base64url");
}

/** @throws AppError bad-cursor for a cursor that this server did not give. */
export function readCursor(text: string): Cursor {
  try {
    const [snapshot, rank, place] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { snapshot, rank, place };
  } catch (cause) {
    throw badCursor(cause);
  }
}
