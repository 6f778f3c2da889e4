import "server-only";
import type { SaveKit } from "@/lib/contracts/emergency";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { isUniqueViolation, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { auditOfKit } from "./audit-of-kit";

import { currentKit } from "./current";

/**
 * Saves the kit as a new version. @throws AppError invalid for a FAQ link that is none or rows with the same id, conflict
 * when somebody saved meanwhile
 */
export async function saveKit(ctx: Context, { basedOn, content }: SaveKit): Promise<{ version: number }> {
  authorize(ctx, "emergency:write");
  const wrong = content.replies.findIndex(({ faqUrl }) => faqUrl !== "" && !isWebAddress(faqUrl));
  if (wrong >= 0)
    throw new AppError("invalid", "emergency.problems.faqUrl", {}, { field: `replies.${wrong}.faqUrl` });
  for (const rows of [content.fallbacks, content.redirects, content.replies, content.contacts])
    if (new Set(rows.map(({ id }) => id)).size < rows.length)
      throw new AppError("invalid", "emergency.problems.sameId");
  const version = basedOn + 1;
  try {
    await transaction(async (tx) => {
      const before = await currentKit(tx, ctx.organisation.id);
      if (before.version !== basedOn) throw meanwhile();
      await tx.emergencyKitVersion.create({
        data: { organisationId: ctx.organisation.id, version, content, createdById: ctx.actor.id },
      });
      await recordAudit(tx, ctx, auditOfKit({ before: before.content, after: content, version }));
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw meanwhile();
    throw error;
  }
  return { version };
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const meanwhile = () => new AppError("conflict", "emergency.problems.meanwhile");
