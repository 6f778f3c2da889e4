import { type Node, parse, type Program } from "acorn";
import { full } from "acorn-walk";

/** An argument as far as it stands in the code itself. */
export type Argument =
  { literal: string | number | boolean } | { object: Record<string, string> } | { computed: true };
export type Call = { callee: string; args: Argument[] };

/** What can be seen in code without running it. */
export type ReadCode = {
  /** In the order of the code. */
  calls: Call[];
  /** Texts that stand in it, such as addresses. */
  texts: string[];
  /** It can bring more code into the page than is to be seen. */
  loadsMore: boolean;
};

/** More than a script that people write; what is longer is not looked at. */
export const LONGEST_SCRIPT = 1_500_000;
const MOST_CALLS = 20_000;
const LONGEST_TEXT = 2_048;

/** Null for what is no JavaScript, or too long or too deep to be looked at. */
export function readCode(source: string): ReadCode | null {
  if (source.length > LONGEST_SCRIPT) return null;
  try {
    return seenIn(parsed(source));
  } catch {
    // A syntax error; or nested so deeply that the parser ran out of room.
    return null;
  }
}

function parsed(source: string): Program {
  const options = { ecmaVersion: "latest", allowReturnOutsideFunction: true, allowHashBang: true } as const;
  try {
    return parse(source, { ...options, sourceType: "script" });
  } catch {
    return parse(source, { ...options, sourceType: "module" });
  }
}

type Any = Node & Record<string, unknown>;

function seenIn(program: Program): ReadCode {
  const calls: (Call & { at: number })[] = [];
  const texts: string[] = [];
  let loadsMore = false;
  full(program, (node) => {
    const any = node as unknown as Any;
    if (any.type === "ImportExpression" || any.type === "ImportDeclaration") loadsMore = true;
    if (any.type === "Literal" && typeof any.value === "string") texts.push(any.value.slice(0, LONGEST_TEXT));
    if (any.type === "TemplateElement")
      texts.push(String((any.value as { cooked?: unknown }).cooked ?? "").slice(0, LONGEST_TEXT));
    if (any.type !== "CallExpression" && any.type !== "NewExpression") return;
    const callee = nameOf(any.callee as Any);
    const args = (any.arguments as Any[]).map(argumentOf);
    if (isLoading(callee, args)) loadsMore = true;
    if (callee !== null && calls.length < MOST_CALLS) calls.push({ callee, args, at: any.start });
  });
  calls.sort((a, b) => a.at - b.at);
  return { calls, texts, loadsMore };
}

/** `chat` of `chat(…)`, `window.chat(…)` and `window["chat"](…)`. */
function nameOf(callee: Any): string | null {
  if (callee.type === "Identifier") return callee.name as string;
  if (callee.type === "ChainExpression") return nameOf(callee.expression as Any);
  if (callee.type !== "MemberExpression") return null;
  const property = callee.property as Any;
  if (!callee.computed) return (property.name as string | undefined) ?? null;
  return property.type === "Literal" && typeof property.value === "string" ? property.value : null;
}

function argumentOf(node: Any): Argument {
  const literal = literalOf(node);
  if (literal !== undefined) return { literal };
  if (node.type !== "ObjectExpression") return { computed: true };
  const object: Record<string, string> = {};
  for (const property of node.properties as Any[]) {
    const key = property.type === "Property" && !property.computed ? keyOf(property.key as Any) : null;
    const value = key === null ? undefined : literalOf(property.value as Any);
    if (key === null || value === undefined) return { computed: true };
    object[key] = String(value);
  }
  return { object };
}

function literalOf(node: Any): string | number | boolean | undefined {
  if (node.type === "Literal" && ["string", "number", "boolean"].includes(typeof node.value))
    return node.value as string | number | boolean;
  // `!0` and `!1`, as minifiers write them.
  if (node.type === "UnaryExpression" && node.operator === "!" && (node.argument as Any).type === "Literal")
    return !(node.argument as Any).value;
  if (node.type === "TemplateLiteral" && (node.expressions as unknown[]).length === 0)
    return String(((node.quasis as Any[])[0]?.value as { cooked?: unknown } | undefined)?.cooked ?? "");
  return undefined;
}

function keyOf(key: Any): string | null {
  if (key.type === "Identifier") return key.name as string;
  return key.type === "Literal" ? String(key.value) : null;
}

const ALWAYS_LOADING = new Set(["eval", "Function", "importScripts", "getScript", "write", "writeln"]);

/** Ways to bring code into a page that reading it does not show. */
function isLoading(callee: string | null, args: readonly Argument[]): boolean {
  if (callee === null) return false;
  if (ALWAYS_LOADING.has(callee)) return true;
  if (callee !== "createElement" && callee !== "createElementNS") return false;
  const [what] = args.slice(callee === "createElementNS" ? 1 : 0);
  if (!what || !("literal" in what)) return true;
  return /^(script|iframe)$/i.test(String(what.literal));
}
