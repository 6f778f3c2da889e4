import "server-only";

/** The database refuses these two; a platform's names may hold anything. Nobody can ask for them either, see request-input.ts. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd");
}
