import "server-only";
import type { SelfCheckResults, SendSelfCheck } from "@/lib/contracts/self-checks";
import { browserOf, SYSTEM_NAMES } from "@/lib/engine/self-check/browser-of";
import { CHECKS, outcomeOf } from "@/lib/engine/self-check/checks";
import { supportOf } from "@/lib/engine/self-check/support-list";
import { recordAudit } from "@/lib/server/audit-log";
import { transaction } from "@/lib/server/db";
import type { RequestInfo } from "@/lib/server/request-info";
import { agentNamed } from "./find-agent";
import { authorizeSelfCheck } from "./links/authorize-link";
import { takeTurn } from "@/lib/server/turns";

const KEPT_MS = 180 * 86_400_000;

/** Keeps what an agent agreed to tell of their browser. @throws AppError */
export async function sendSelfCheck(
  token: string,
  input: SendSelfCheck,
  request: RequestInfo,
): Promise<{ agentName: string; at: string }> {
  const link = await authorizeSelfCheck(token);
  takeTurn("report", link.id, request.ip);
  const agent = await agentNamed(link, input.who);
  const at = new Date();
  const told = browserOf(input.userAgent, { touch: input.touch });
  const results: SelfCheckResults = {
    codes: { ...input.codes, browser: supportOf(told, at.getTime()) },
    facts: input.facts,
  };
  await transaction(async (tx) => {
    // Once more where it counts: a link revoked meanwhile brings nothing in.
    const { organisationId, sourceId, id: linkId } = await authorizeSelfCheck(token, tx);
    const { id } = await tx.selfCheckReport.create({
      data: {
        ...{ organisationId, sourceId, linkId, at, results },
        agentId: agent.id,
        agentName: agent.name,
        // The tick arrives with the report; the reader's own clock may be what is wrong.
        consentedAt: at,
        browser: told.name,
        version: told.version,
        system: told.system && SYSTEM_NAMES[told.system],
        userAgent: input.userAgent,
      },
    });
    await tx.selfCheckReport.deleteMany({
      where: { organisationId, sourceId, at: { lt: new Date(at.getTime() - KEPT_MS) } },
    });
    await recordAudit(
      tx,
      { actor: { id: null, name: agent.name }, organisation: { id: organisationId }, request },
      {
        action: "self-check.report",
        target: { kind: "self-check", id, name: link.label },
        after: {
          ...{ browser: told.name, version: told.version, system: told.system },
          problems: CHECKS.filter((check) => outcomeOf(check, results.codes[check]) === "problem"),
        },
      },
    );
  });
  return { agentName: agent.name, at: at.toISOString() };
}
