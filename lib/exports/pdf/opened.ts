import * as fontkit from "fontkit";

type Opened = { font: fontkit.Font; characters: ReadonlySet<number> };

/** Reading the tables of a font takes longer than drawing a page with it, so each is read once. */
const opened = new WeakMap<Buffer, Opened>();

export function openedFont(bytes: Buffer): Opened {
  const before = opened.get(bytes);
  if (before) return before;
  const font = fontkit.create(bytes);
  if (!("characterSet" in font)) throw new Error("The PDF font is a collection, not one font.");
  const fresh = { font, characters: new Set(font.characterSet) };
  opened.set(bytes, fresh);
  return fresh;
}
