const OFFSET_MS = 8 * 3600 * 1000;
const TEXT = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?$/;

/** Meiqia writes moments as Beijing time without saying so, whole seconds or with a fraction that is left out here. */
export function beijingText(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}

/** Null for what is no moment. */
export function fromBeijing(text: string): Date | null {
  const [, year, month, day, hour, minute, second] = TEXT.exec(text) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${iso}Z`);
  // The parser would carry the 31st of April over into May.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso)) return null;
  return new Date(time - OFFSET_MS);
}
