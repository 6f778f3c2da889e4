import "server-only";
import { db } from "@/lib/server/db";

const PIECE_BYTES = 1024 * 1024;

/**
 * Puts a file into the database piece by piece, each a statement of its own: the built-in database serves others between
 * them. Nothing hands them out before the pack is made.
 */
export async function storePieces(
  packId: string,
  bytes: Uint8Array<ArrayBuffer>,
  onPiece: (done: number, total: number) => void,
): Promise<void> {
  const total = Math.ceil(bytes.byteLength / PIECE_BYTES);
  for (let position = 0; position < total; position += 1) {
    onPiece(position, total);
    const piece = bytes.slice(position * PIECE_BYTES, (position + 1) * PIECE_BYTES);
    await db().packPiece.create({ data: { packId, position, bytes: piece }, select: { position: true } });
  }
}

/** A made pack's file as it was stored, a piece at a time, so that no server holds it whole. */
export function readPieces(packId: string): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    async pull(controller) {
      const piece = await db().packPiece.findUnique({ where: { packId_position: { packId, position } } });
      position += 1;
      if (piece) controller.enqueue(piece.bytes);
      else controller.close();
    },
  });
}

/** Of a pack that came to nothing. */
export async function dropPieces(packId: string): Promise<void> {
  await db().packPiece.deleteMany({ where: { packId } });
}
