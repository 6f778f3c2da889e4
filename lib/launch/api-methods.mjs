import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";

const EXPORTED = /^export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm;
const BY_NEXT = new Set(["HEAD", "OPTIONS"]);

/**
 * Which methods each address of the API has, read from the route files. Next answers 405 by itself, but without the
 * Allow header that RFC 9110 asks for and without a body.
 * @param {string} root
 */
export function readApiMethods(root) {
  const folder = path.join(root, "app", "api", "v1");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => {
      const parts = path.dirname(file).split(path.sep);
      const pattern = parts
        .map((part) => (part.startsWith("[") ? "[^/]+" : part.replaceAll(".", "\\.")))
        .join("/");
      const text = readFileSync(path.join(folder, file), "utf8");
      const methods = [...text.matchAll(EXPORTED)].map(([, method]) => method);
      return { parts, pattern: new RegExp(`^/api/v1/${pattern}/?$`), methods };
    })
    .sort((a, b) => bracketsOf(a) - bracketsOf(b));
}

/** The methods an address has, or null when it has this one or is no address of the API. */
export function refusedMethods(routes, method, url) {
  const [pathname = ""] = url.split("?");
  // A fixed name goes before a part that may be anything, as in Next.
  const route = routes.find(({ pattern }) => pattern.test(pathname));
  if (!route || BY_NEXT.has(method) || route.methods.includes(method)) return null;
  return route.methods.includes("GET")
    ? ["HEAD", "OPTIONS", ...route.methods]
    : ["OPTIONS", ...route.methods];
}

/** Answers a method that the address does not have; false when it has it. */
export function refuseMethod(routes, request, response, texts) {
  const methods = refusedMethods(routes, request.method, request.url);
  if (methods === null) return false;
  const allow = methods.sort().join(", ");
  const requestId = randomUUID();
  const isChinese = /^zh/i.test(request.headers["accept-language"] ?? "");
  const problem = {
    type: "/api-docs#problem-method-not-allowed",
    title: "Method not allowed",
    status: 405,
    code: "method-not-allowed",
    detail: texts[isChinese ? "zh-CN" : "en"],
    key: "problem.method-not-allowed",
    params: {},
    requestId,
    fieldErrors: {},
    invalidParams: [],
  };
  const headers = { allow, "content-type": "application/problem+json", "cache-control": "no-store" };
  response.writeHead(405, { ...headers, "x-request-id": requestId }).end(JSON.stringify(problem));
  return true;
}

/** The sentence in each language. */
export function readRefusal(root) {
  const read = (locale) =>
    JSON.parse(readFileSync(path.join(root, "messages", locale, "problem.json"), "utf8"))[
      "method-not-allowed"
    ];
  return { en: read("en"), "zh-CN": read("zh-CN") };
}

function bracketsOf({ parts }) {
  return parts.filter((part) => part.startsWith("[")).length;
}
