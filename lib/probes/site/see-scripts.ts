import { decodePage } from "./decode";
import type { Met } from "./follow";
import { readCode } from "./read-code";
import { type PageScript, type ReadPage, resolve } from "./read-page";
import type { SeenScript } from "./snippet";

export type Seen = SeenScript & { element: PageScript };

/** Reads the scripts of pages, each address once, as many as fit into the limits. */
export type Reader = {
  see(page: ReadPage): Promise<Seen[]>;
  ask(url: string): Promise<Met>;
};

const MOST_ASKED = 40;
const AT_ONCE = 4;
const MOST_CHARACTERS = 4_000_000;

export function createReader(ask: (url: string) => Promise<Met>): Reader {
  const asked = new Map<string, Promise<Met>>();
  const read = new Map<string, SeenScript>();
  let characters = 0;

  function once(url: string): Promise<Met> {
    const known = asked.get(url);
    if (known) return known;
    const meeting = ask(url);
    asked.set(url, meeting);
    return meeting;
  }

  function readOnce(key: string, src: string | null, text: string): SeenScript {
    const known = read.get(key);
    if (known) return known;
    characters += text.length;
    const script = { src, text, code: characters > MOST_CHARACTERS ? null : readCode(text) };
    read.set(key, script);
    return script;
  }

  async function seeOne(element: PageScript, base: string): Promise<Seen> {
    if (element.src === null)
      return { ...readOnce(`text ${element.kind} ${element.text}`, null, element.text), element };
    const src = resolve(element.src, base);
    const nothing = { src, text: "", code: null, element };
    if (src === null || !/^https?:/.test(src)) return nothing;
    if (!asked.has(src) && asked.size >= MOST_ASKED) return nothing;
    const { answer, code } = await once(src);
    if (!answer || code !== "read") return nothing;
    const text = decodePage(answer.body, answer.headers["content-type"]?.[0] ?? "");
    return { ...readOnce(src, src, text), element };
  }

  return {
    ask: once,
    async see(page) {
      const elements = page.scripts.filter(({ isScript }) => isScript);
      const seen: Seen[] = [];
      for (let first = 0; first < elements.length; first += AT_ONCE)
        seen.push(
          ...(await Promise.all(
            elements.slice(first, first + AT_ONCE).map((one) => seeOne(one, page.baseUrl)),
          )),
        );
      return seen;
    },
  };
}
