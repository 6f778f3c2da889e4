import type { Message } from "./sender";

/** The shortest limit among the robots: WeCom's text message, 2048 bytes. */
const MOST_BYTES = 2000;

const LOOKALIKES: Record<string, string> = {
  "[": "［",
  "]": "］",
  "<": "＜",
  ">": "＞",
  "*": "＊",
  "`": "｀",
  "#": "＃",
  "@": "＠",
};

/**
 * Names come from the platform and may hold anything: in a chat message they must neither mention people nor draw links.
 * The characters that do so are replaced by their full-width look-alikes.
 */
export function harmless(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/[[\]<>*`#@]/g, (character) => LOOKALIKES[character] ?? character);
}

/** Whole lines, as many as fit into the bytes the robots take. */
export function fitting(lines: readonly string[], mostBytes = MOST_BYTES): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > mostBytes) break;
    kept.push(line);
  }
  return kept.join("\n");
}

/** For targets that show plain text. */
export function asPlainText({ title, lines, link, id }: Message): string {
  const tail = [...(link ? [`${link.label} ${link.url}`] : []), markOf(id)];
  const room = MOST_BYTES - Buffer.byteLength(tail.join("\n"));
  return [fitting([harmless(title), ...lines.map((line) => harmless(line))], room), ...tail].join("\n");
}

/** Robots do not drop repetitions; with this mark a reader can. */
export function markOf(id: string): string {
  return `Inlet · ${id.slice(-6)}`;
}
