import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";

/** One script as it stands in a page: by address, or written out. Attributes such as `onclick` count as written out. */
export type PageScript = {
  src: string | null;
  text: string;
  nonce: string | null;
  integrity: string | null;
  kind: "element" | "attribute";
  /** Data blocks and templates never run. */
  isScript: boolean;
};
export type PageResource = { kind: "frame" | "style" | "image"; url: string };

export type ReadPage = {
  baseUrl: string;
  scripts: PageScript[];
  resources: PageResource[];
  /** Policies of `meta` elements, in order. */
  policies: string[];
  /** Scripts beyond the number that is looked at. */
  isCut: boolean;
};

/** More than any site has that a person made. */
export const MOST_SCRIPTS = 400;
const MOST_NODES = 200_000;
const MOST_RESOURCES = 2_000;

/** Reads a page's HTML as browsers do, however broken, and never deeper or longer than the limits. */
export function readPage(html: string, url: string): ReadPage {
  const page: ReadPage = { baseUrl: url, scripts: [], resources: [], policies: [], isCut: false };
  const waiting: Tree.Node[] = [parse(html, { scriptingEnabled: true })];
  let hasBase = false;
  for (let count = 0; waiting.length > 0; count++) {
    const node = waiting.pop() as Tree.Node;
    if (count >= MOST_NODES || page.scripts.length >= MOST_SCRIPTS) {
      page.isCut = true;
      break;
    }
    if ("tagName" in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      if (node.tagName === "base" && !hasBase && attributes.has("href")) {
        hasBase = true;
        page.baseUrl = resolve(attributes.get("href") ?? "", url) ?? url;
      }
      readElement(node, attributes, page);
    }
    // What stands in a template is not part of the page, so its content is left alone.
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return page;
}

export function resolve(address: string, base: string): string | null {
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return null;
  }
}

const LINKS: Record<string, [attribute: string, kind: PageResource["kind"]]> = {
  iframe: ["src", "frame"],
  frame: ["src", "frame"],
  img: ["src", "image"],
};

function readElement(node: Tree.Element, attributes: Map<string, string>, page: ReadPage): void {
  if (node.tagName === "script") page.scripts.push(scriptOf(node, attributes));
  if (node.tagName === "meta" && attributes.get("http-equiv")?.toLowerCase() === "content-security-policy")
    page.policies.push(attributes.get("content") ?? "");
  const [attribute, kind] = LINKS[node.tagName] ?? [];
  const link = attribute && attributes.get(attribute);
  if (link && kind) add(page, { kind, url: link });
  if (node.tagName === "link" && /\bstylesheet\b/i.test(attributes.get("rel") ?? ""))
    add(page, { kind: "style", url: attributes.get("href") ?? "" });
  for (const [name, value] of attributes) {
    const code = name.startsWith("on")
      ? value
      : /^\s*javascript:/i.test(value)
        ? value.replace(/^\s*javascript:/i, "")
        : null;
    if (code !== null && page.scripts.length < MOST_SCRIPTS)
      page.scripts.push({
        src: null,
        text: code,
        nonce: null,
        integrity: null,
        kind: "attribute",
        isScript: true,
      });
  }
}

function add(page: ReadPage, resource: PageResource): void {
  if (page.resources.length < MOST_RESOURCES) page.resources.push(resource);
}

function scriptOf(node: Tree.Element, attributes: Map<string, string>): PageScript {
  const type = (attributes.get("type") ?? "").trim().toLowerCase();
  return {
    src: attributes.get("src")?.trim() ?? null,
    text: node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""),
    nonce: attributes.get("nonce") ?? null,
    integrity: attributes.get("integrity") ?? null,
    kind: "element",
    isScript: type === "" || type === "module" || /^(text|application)\/(x-)?(java|ecma)script$/.test(type),
  };
}
