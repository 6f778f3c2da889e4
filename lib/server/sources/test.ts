import "server-only";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { testConnection } from "@/lib/connectors/take-snapshot";
import type { TestResult, TestSource } from "@/lib/contracts/sources";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { connectorOf } from "./connector";
import { getSourceInOrganisation } from "./get-in-organisation";
import { openCredentials } from "./secret";

const WITHIN_MS = 45_000;

/** Asks the platform what this credential may read. A refusal is an answer here, not an error. */
export async function testSource(ctx: Context, input: TestSource): Promise<TestResult> {
  authorize(ctx, "sources:write");
  const connector = connectorOf(input.kind);
  const stored = input.sourceId
    ? openCredentials(await getSourceInOrganisation(db(), ctx, input.sourceId))
    : {};
  try {
    const report = await testConnection(connector, {
      settings: input.settings,
      credentials: { ...stored, ...input.credentials },
      allowPrivate: env().allowPrivate.join(","),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    return { ok: true, account: report.account ?? null, sections: report.sections };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { ok: false, code: error.code, text: error.text, remedy: error.remedy };
  }
}
