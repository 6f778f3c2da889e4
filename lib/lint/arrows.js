import path from "node:path";
import { isAllowedPackage, isTestFile, zoneOf, zones } from "./zones.js";

const EXTERNAL = /^(?![./]|@\/)/;

/** The file an import names, relative to the repository root, or null for a package. */
function targetOf(specifier, filename, root) {
  if (EXTERNAL.test(specifier)) return null;
  const absolute = specifier.startsWith("@/")
    ? path.join(root, specifier.slice(2))
    : path.resolve(path.dirname(filename), specifier);
  return path.relative(root, absolute).split(path.sep).join("/");
}

/** Refuses an import that is not drawn in docs/architecture.md, written as `@/…` or as `../…`. */
export const arrows = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      arrow: "{{from}} may not import {{to}}: no such arrow in lib/lint/zones.js.",
      package: "{{from}} may not import the package '{{name}}': see lib/lint/zones.js.",
      homeless: "{{file}} is in no layer: place it in one, or add the layer to lib/lint/zones.js.",
      browser: "A 'use client' file may not import {{to}}: it would ship to the browser.",
    },
  },
  create(context) {
    const root = context.cwd;
    const file = path.relative(root, context.filename).split(path.sep).join("/");
    const from = zoneOf(file);
    if (!from)
      return {
        Program: (node) => {
          if (file.startsWith("lib/")) context.report({ node, messageId: "homeless", data: { file } });
        },
      };
    const isClient = context.sourceCode.ast.body.some((node) => node.directive === "use client");

    function check(node) {
      const specifier = node?.value;
      if (typeof specifier !== "string") return;
      const target = targetOf(specifier, context.filename, root);
      if (target === null) {
        if (!isAllowedPackage(from, specifier, file))
          context.report({ node, messageId: "package", data: { from, name: specifier } });
        return;
      }
      const to = zoneOf(target);
      if (!to || to === from) return;
      if (isClient && !zones[to].browser) return context.report({ node, messageId: "browser", data: { to } });
      const allowed = zones[from].imports;
      if (allowed === "any" || allowed.includes(to)) return;
      if (isTestFile(file) && zones[to].forTests) return;
      context.report({ node, messageId: "arrow", data: { from, to } });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
