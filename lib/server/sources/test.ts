import "server-only";
import { ConnectorError } from "@/lib/connectors/connector-error";
import type { AnyConnector } from "@/lib/connectors/connector";
import { testConnection } from "@/lib/connectors/take-snapshot";
import type { TestResult, TestSource } from "@/lib/contracts/sources";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { AppError } from "@/lib/server/errors";
import { pullErrorOf } from "@/lib/server/pulls/error-of";
import { SecretUnreadable } from "@/lib/server/secrets";
import { checkedSettings, connectorOf } from "./connector";
import { getSourceInOrganisation } from "./get-in-organisation";
import { credentialsFor } from "./secret";

const WITHIN_MS = 45_000;

/** Asks the platform what this credential may read. A refusal by the platform is an answer here, not an error. */
export async function testSource(ctx: Context, input: TestSource): Promise<TestResult> {
  authorize(ctx, "sources:write");
  const connector = connectorOf(input.kind);
  const settings = checkedSettings(connector, input.settings);
  try {
    const report = await testConnection(connector, {
      settings,
      credentials: await credentialsOf(ctx, connector, { ...input, settings }),
      allowPrivate: env().allowPrivate.join(","),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    return { ok: true, account: report.account ?? null, sections: report.sections };
  } catch (error) {
    if (!(error instanceof ConnectorError || error instanceof SecretUnreadable)) throw error;
    return { ok: false, ...pullErrorOf(error) };
  }
}

/** What was typed; beside it, of a source that is there, what is stored and would go where it was given for. */
async function credentialsOf(
  ctx: Context,
  connector: AnyConnector,
  input: Omit<TestSource, "settings"> & { settings: unknown },
) {
  if (!input.sourceId) return input.credentials ?? {};
  const source = await getSourceInOrganisation(db(), ctx, input.sourceId);
  if (source.kind !== input.kind) throw new AppError("conflict", "sources.problems.kind");
  return credentialsFor(connector, source, input.settings, input.credentials);
}
