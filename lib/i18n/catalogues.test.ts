import { describe, expect, it } from "vitest";
import { argumentsOf, readCatalogue } from "./testing/catalogue-files";
import { type KeyUse, readUsedKeys } from "./testing/used-keys";

const chinese = readCatalogue("zh-CN");
const english = readCatalogue("en");
const used = readUsedKeys();

/** Words of the product's vocabulary, and the names of the snapshot's sections, which pages take from the snapshot. */
const VOCABULARY = /^(common|sections)\./;

function fullKeys(use: KeyUse): string[] {
  return [...chinese.keys()].filter((key) => {
    if (use.namespace === "") return use.pattern.test(key);
    const namespace = use.namespace ?? key.slice(0, key.indexOf("."));
    return key.startsWith(`${namespace}.`) && use.pattern.test(key.slice(namespace.length + 1));
  });
}

describe("the two languages", () => {
  it("have the same keys", () => {
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([]);
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it("take the same arguments", () => {
    const different = [...chinese].filter(
      ([key, text]) => String(argumentsOf(text)) !== String(argumentsOf(english.get(key) ?? "")),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("say something everywhere", () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

describe("Chinese texts", () => {
  it("have no half-width punctuation after a Chinese character", () => {
    const wrong = [...chinese].filter(([, text]) => /\p{Script=Han}[,.;:!?()"']/u.test(text));
    expect(wrong).toEqual([]);
  });
});

describe("code and catalogues", () => {
  it("names no key that is not there", () => {
    const missing = used.uses.filter((use) => fullKeys(use).length === 0);
    const named = missing.map(
      ({ namespace, text, where }) => `${namespace || "full key"}: ${text} (${where})`,
    );
    expect(named).toEqual([]);
  });

  it("leaves no text unused", () => {
    const direct = new Set(used.uses.flatMap(fullKeys));
    const isMentioned = (key: string) => {
      const at = key.indexOf(".");
      return (
        used.mentions.exact.has(key) ||
        used.mentions.patterns.some((pattern) => pattern.test(key)) ||
        [...used.computed].some(
          (namespace) =>
            key.startsWith(namespace && `${namespace}.`) &&
            used.mentions.exact.has(namespace ? key.slice(namespace.length + 1) : key.slice(at + 1)),
        )
      );
    };
    const unused = [...chinese.keys()].filter(
      (key) => !VOCABULARY.test(key) && !direct.has(key) && !isMentioned(key),
    );
    expect(unused).toEqual([]);
  });
});
