import path from "node:path";

const REFUSED = new Set([
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "shared",
  "types",
  "actions",
]);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(db\.)?(test|spec|config|setup|d))*$/;
/** Of Next; an address may also end in its format. */
const ROUTE_FOLDERS = /^(\(.+\)|\[.+\]|@.+|[a-z0-9-]+\.json)$/;

/** Drawer names hide what a file does; one spelling keeps paths guessable. */
export const fileNames = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      drawer: "'{{name}}' names a drawer, not a thing: call it after what it does.",
      kebab: "'{{name}}' is not kebab-case.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const parts = path.relative(context.cwd, context.filename).split(path.sep);
        const stem = (parts.at(-1) ?? "").replace(/\.[^.]+$/, "");
        for (const name of [...parts.slice(0, -1), stem]) {
          const isFolder = name !== stem;
          if (REFUSED.has(name.split(".")[0])) context.report({ node, messageId: "drawer", data: { name } });
          else if (!KEBAB.test(name) && !(isFolder && ROUTE_FOLDERS.test(name)))
            context.report({ node, messageId: "kebab", data: { name } });
        }
      },
    };
  },
};
