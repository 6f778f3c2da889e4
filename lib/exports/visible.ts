/**
 * Control characters but tab and line feed, what turns the direction of writing, what has no width, what breaks a line
 * where a reader sees none, and halves of a character. A name that holds one is not the name it looks like.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;
const JOINED = "\ue000";

/** What a character is called that cannot be shown. */
export const codeName = (letter: string) =>
  `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** The same text with what cannot be seen written by its number, so that nothing is lost and nothing misleads. */
export function visible(text: string): string {
  // Nearly every text is as it looks.
  if (text.search(UNSEEN) === -1) return text;
  return text
    .replace(/\r\n/g, "\n")
    .replace(EMOJI_JOINER, JOINED)
    .replace(UNSEEN, codeName)
    .replaceAll(JOINED, "\u200d");
}

/** On one line, without white space around it, and never empty: what standards ask of a value. */
export function visibleLine(text: string): string {
  const line = visible(text).replace(/\n/g, " ⏎ ").replace(/\t/g, " ");
  const inner = line.trim();
  if (inner === "") return line === "" ? "—" : [...line].map(codeName).join("");
  const [before = "", after = ""] = line.split(inner).length === 2 ? line.split(inner) : ["", ""];
  return `${[...before].map(codeName).join("")}${inner}${[...after].map(codeName).join("")}`;
}
