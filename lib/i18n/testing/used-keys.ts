import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(import.meta.dirname, "../../..");
const FOLDERS = [
  "app",
  "components",
  "lib/client",
  "lib/contracts",
  "lib/i18n",
  "lib/server",
  "lib/access.ts",
];
const TRANSLATORS = new Set(["useTranslations", "getTranslations"]);
const METHODS = new Set(["rich", "markup", "raw", "has"]);

/** A key as code names it: exact, or with holes where data goes. `namespace` is null where it cannot be told. */
export type KeyUse = { namespace: string | null; pattern: RegExp; text: string; where: string };

export type UsedKeys = {
  /** Keys handed to a translator or to an AppError: each has to exist. */
  uses: KeyUse[];
  /** Every text in the code, with holes as patterns: a key found here may be meant by a computed call. */
  mentions: { exact: Set<string>; patterns: RegExp[] };
  /** Namespaces whose translator is called with a computed key. */
  computed: Set<string>;
};

export function readUsedKeys(): UsedKeys {
  const found: UsedKeys = {
    uses: [],
    mentions: { exact: new Set(), patterns: [] },
    computed: new Set(),
  };
  for (const file of FOLDERS.flatMap((folder) => sourcesIn(path.join(root, folder)))) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const namespaces = namespacesOf(source);
    visit(source, (node) => {
      mention(node, found);
      for (const { translator, key } of callsOf(node)) {
        const namespace = translator === null ? "" : resolve(translator, namespaces);
        if (namespace === undefined) continue;
        const keys = keysOf(key);
        if (keys.length === 0 && namespace !== null) found.computed.add(namespace);
        for (const one of keys) found.uses.push({ ...one, namespace, where: placeOf(node, source) });
      }
    });
  }
  return found;
}

function sourcesIn(place: string): string[] {
  if (/\.tsx?$/.test(place)) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function visit(node: ts.Node, look: (node: ts.Node) => void) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

type Declared = { name: string; namespace: string | null; scope: ts.Node };

/** `const t = useTranslations("x")`, also awaited, and inside `const [t, …] = await Promise.all([…])`. */
function namespacesOf(source: ts.SourceFile): Declared[] {
  const declared: Declared[] = [];
  visit(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const pairs = ts.isArrayBindingPattern(node.name)
      ? node.name.elements.map((element, at) => [
          ts.isBindingElement(element) ? element.name : undefined,
          listOf(node.initializer)?.[at],
        ])
      : [[node.name, node.initializer]];
    for (const [name, value] of pairs) {
      const namespace = value && namespaceOf(value as ts.Expression);
      if (name && ts.isIdentifier(name) && namespace !== undefined)
        declared.push({ name: name.text, namespace, scope: scopeOf(node) });
    }
  });
  return declared;
}

function listOf(value: ts.Expression | undefined): readonly ts.Expression[] | undefined {
  if (value && ts.isAwaitExpression(value)) return listOf(value.expression);
  const list = value && ts.isCallExpression(value) ? value.arguments[0] : undefined;
  return list && ts.isArrayLiteralExpression(list) ? list.elements : undefined;
}

/** "" is the whole catalogue; undefined is no translator at all. */
function namespaceOf(value: ts.Expression): string | null | undefined {
  if (ts.isAwaitExpression(value)) return namespaceOf(value.expression);
  if (!ts.isCallExpression(value) || !TRANSLATORS.has(value.expression.getText())) return undefined;
  const [argument] = value.arguments;
  if (!argument) return "";
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return null;
  const property = argument.properties.find((one) => one.name?.getText() === "namespace");
  if (!property) return "";
  const named = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return named && ts.isStringLiteralLike(named) ? named.text : null;
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent;
  while (!ts.isSourceFile(scope) && !ts.isFunctionLike(scope)) scope = scope.parent;
  return scope;
}

/** The nearest declaration around the use; a parameter called `t` or `tSomething` is a translator of any namespace. */
function resolve(identifier: ts.Identifier, declared: Declared[]): string | null | undefined {
  for (let scope: ts.Node = identifier; scope; scope = scope.parent) {
    const match = declared.find((one) => one.scope === scope && one.name === identifier.text);
    if (match) return match.namespace;
  }
  return /^t([A-Z]|$)/.test(identifier.text) ? null : undefined;
}

function callsOf(node: ts.Node): { translator: ts.Identifier | null; key: ts.Expression }[] {
  if (ts.isNewExpression(node) && node.expression.getText() === "AppError" && node.arguments?.[1])
    return [{ translator: null, key: node.arguments[1] }];
  if (!ts.isCallExpression(node) || !node.arguments[0]) return [];
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return [{ translator: callee, key: node.arguments[0] }];
  const isMethod = ts.isPropertyAccessExpression(callee) && METHODS.has(callee.name.text);
  return isMethod && ts.isIdentifier(callee.expression)
    ? [{ translator: callee.expression, key: node.arguments[0] }]
    : [];
}

/** The keys an expression can name; none when it is computed. */
function keysOf(key: ts.Expression): { pattern: RegExp; text: string }[] {
  if (ts.isParenthesizedExpression(key) || ts.isAsExpression(key)) return keysOf(key.expression);
  if (ts.isConditionalExpression(key)) return [...keysOf(key.whenTrue), ...keysOf(key.whenFalse)];
  if (ts.isStringLiteralLike(key)) return [{ pattern: exactly(key.text), text: key.text }];
  if (!ts.isTemplateExpression(key) || key.head.text === "") return [];
  return [{ pattern: withHoles(key), text: key.getText() }];
}

function mention(node: ts.Node, { mentions }: UsedKeys) {
  if (ts.isStringLiteralLike(node)) mentions.exact.add(node.text);
  // Only a beginning that names a namespace says anything about keys.
  if (ts.isTemplateExpression(node) && /^\w+\.[\w.]*$/.test(node.head.text))
    mentions.patterns.push(withHoles(node));
}

function exactly(text: string): RegExp {
  return new RegExp(`^${escape(text)}$`);
}

function withHoles(template: ts.TemplateExpression): RegExp {
  const rest = template.templateSpans.map((span) => `[^.]+(?:\\.[^.]+)*${escape(span.literal.text)}`);
  return new RegExp(`^${escape(template.head.text)}${rest.join("")}$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function placeOf(node: ts.Node, source: ts.SourceFile): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(root, source.fileName)}:${line + 1}`;
}
