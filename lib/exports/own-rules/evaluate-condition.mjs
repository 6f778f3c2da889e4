// @ts-check
// In JavaScript, because a thread of its own runs it as it stands.
import { Environment } from "@marcbachmann/cel-js";

/** @typedef {{ name: string, type: string }} Field */
/** @typedef {{ key: string, values: Record<string, unknown> }} Row */

/**
 * What a condition says of each row, or why it cannot be used.
 * @param {{ condition: string, fields: Field[], rows: Row[], at: number }} task
 */
export function evaluateCondition({ condition, fields, rows, at }) {
  const environment = new Environment({
    limits: { maxAstNodes: 500, maxDepth: 50, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 },
  });
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  for (const { name, type } of fields) environment.registerVariable(name, type);
  environment.registerVariable("now", "google.protobuf.Timestamp");
  let evaluate;
  try {
    evaluate = environment.parse(condition);
    const { valid, type, error } = evaluate.check();
    if (!valid) return refusal(error);
    if (type !== "bool" && type !== "dyn") return { state: "refused", problem: "not-boolean", type };
  } catch (error) {
    return refusal(error);
  }
  const now = new Date(at);
  const verdicts = rows.map(({ key, values }) => {
    const context = {
      ...Object.fromEntries(Object.entries(values).map((entry) => typed(entry, types))),
      now,
    };
    try {
      const holds = evaluate(context);
      return [key, holds === true ? "holds" : holds === false ? "holds-not" : "unknown"];
    } catch {
      // CEL settles "or" and "and" where one side decides; what is left over needs a value that is not known.
      return [key, "unknown"];
    }
  });
  return { state: "done", fields: [...usedIn(evaluate.ast, types)], rows: verdicts };
}

/** @param {unknown} error */
function refusal(error) {
  const { message, range } = /** @type {{ message: string, range?: { start: number, end: number } }} */ (
    error
  );
  const [summary = ""] = message.split("\n");
  return { state: "refused", problem: "syntax", summary, start: range?.start ?? 0, end: range?.end ?? 0 };
}

/** @param {[string, unknown]} entry @param {Map<string, string>} types @returns {[string, unknown]} */
function typed([name, value], types) {
  const isWhole = types.get(name) === "int" && Number.isInteger(value);
  return [name, isWhole ? BigInt(/** @type {number} */ (value)) : guarded(value)];
}

/**
 * Inside a value, what is not known must not read as "not there": has() and "in" ask the same way as a plain access.
 * @param {unknown} value @returns {unknown}
 */
function guarded(value) {
  if (Array.isArray(value)) return value.map(guarded);
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, guarded(one)]));
  const known = (/** @type {object} */ target, /** @type {string | symbol} */ key) => {
    if (typeof key === "symbol" || key === "constructor" || Object.hasOwn(target, key)) return;
    throw new Error(`not known: ${key}`);
  };
  return new Proxy(inner, {
    get: (target, key, receiver) => (known(target, key), Reflect.get(target, key, receiver)),
    has: (target, key) => (known(target, key), Reflect.has(target, key)),
    getOwnPropertyDescriptor: (target, key) => (
      known(target, key),
      Reflect.getOwnPropertyDescriptor(target, key)
    ),
  });
}

/** The row's fields that the condition names. @param {unknown} node @param {Map<string, string>} types @param {Set<string>} found */
function usedIn(node, types, found = new Set()) {
  if (typeof node !== "object" || node === null) return found;
  if ("op" in node && "args" in node && node.op === "id" && types.has(String(node.args)))
    found.add(String(node.args));
  const inner = Array.isArray(node) ? node : "args" in node ? [node.args] : [];
  for (const one of inner) usedIn(one, types, found);
  return found;
}
