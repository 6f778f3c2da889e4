import "server-only";
import type { AnyConnector } from "@/lib/connectors/connector";
import type { Source } from "@/lib/generated/prisma/client";
import { AppError } from "@/lib/server/errors";
import { openSecret, sealSecret } from "@/lib/server/secrets";

type Fields = Record<string, unknown>;
type Sealed = Pick<Source, "id" | "settings" | "secretCiphertext" | "secretKeyId">;

/** Columns that hold a source's credentials, sealed for this row alone. */
export function sealCredentials(sourceId: string, credentials: Fields) {
  const { ciphertext, keyId } = sealSecret(sourceId, JSON.stringify(credentials));
  return { secretCiphertext: ciphertext, secretKeyId: keyId };
}

/** @throws SecretUnreadable */
export function openCredentials(source: Omit<Sealed, "settings">): Fields {
  if (source.secretCiphertext === null || source.secretKeyId === null) return {};
  const sealed = { ciphertext: source.secretCiphertext, keyId: source.secretKeyId };
  return JSON.parse(openSecret(source.id, sealed)) as Fields;
}

/**
 * The credentials to use with `settings`: those given now, and the stored ones that still go where they were given
 * for. A stored one whose destination moved has to be entered again: whoever may change an address must not thereby
 * read a key.
 * @throws AppError invalid naming each that is needed again; SecretUnreadable
 */
export function credentialsFor(
  connector: AnyConnector,
  source: Sealed,
  settings: unknown,
  given: Fields = {},
): Fields {
  const before = connector.destinations(source.settings);
  const after = connector.destinations(settings);
  const wanted = Object.keys(after).filter((name) => given[name] === undefined);
  const moved = wanted.filter((name) => before[name] !== undefined && before[name] !== after[name]);
  if (moved.length > 0) {
    const fieldKeys = Object.fromEntries(moved.map((name) => [`credentials.${name}`, AGAIN]));
    throw new AppError("invalid", AGAIN, {}, { fieldKeys });
  }
  const stored = wanted.length > 0 ? openCredentials(source) : {};
  const kept = wanted.filter((name) => stored[name] !== undefined && before[name] === after[name]);
  return { ...Object.fromEntries(kept.map((name) => [name, stored[name]])), ...given };
}

const AGAIN = "sources.problems.credentialAgain";
