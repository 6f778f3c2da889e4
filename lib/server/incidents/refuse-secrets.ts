import "server-only";
import { SECRET_SHAPES } from "@/lib/engine/secret-shapes";
import { AppError } from "@/lib/server/errors";

/**
 * A journal is written once: a secret that slipped in could never be taken out of an entry again.
 * @throws AppError invalid, naming the kind of secret and never the secret
 */
export function refuseSecretsIn(text: string, field: string): void {
  const found = SECRET_SHAPES.find(([, shape]) => shape.test(text));
  if (found) throw new AppError("invalid", "incidents.problems.secret", { kind: found[0] }, { field });
}
