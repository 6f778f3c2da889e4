// P11: the canonical text of a snapshot (RFC 8785) and its SHA-256.
import { createHash } from "node:crypto";
import { importEngine } from "../engine.mjs";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

export const canonical = {
  id: "P11",
  title: "Canonical text (RFC 8785) and SHA-256",
  answer: "the digest",
  baseline: "inlet",
  contestants: {
    inlet: {
      label: "Inlet, `canonicalize`",
      async prepare({ snapshot }) {
        const { canonicalize } = await importEngine("canonical");
        return () => sha256(canonicalize(snapshot));
      },
    },
    canonicalize: {
      label: "canonicalize",
      atLeast: 2,
      async prepare({ snapshot }) {
        const { default: canonicalize } = await import("canonicalize");
        return () => sha256(canonicalize(snapshot));
      },
    },
    "json-canonicalize": {
      label: "json-canonicalize",
      atLeast: 4.5,
      async prepare({ snapshot }) {
        const { canonicalize } = await import("json-canonicalize");
        return () => sha256(canonicalize(snapshot));
      },
    },
    "json-stringify": {
      label: "`JSON.stringify` alone, neither canonical nor hashed",
      atLeast: 1 / 3.2,
      anyAnswer: true,
      prepare:
        ({ snapshot }) =>
        () =>
          JSON.stringify(snapshot).length,
    },
  },
  /** Sorted by a replacer-free walk, then written by the runtime. */
  expected({ snapshot }) {
    return sha256(JSON.stringify(sorted(snapshot)));
  },
};

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
