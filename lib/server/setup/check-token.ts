import "server-only";
import { LinkToken } from "@/lib/contracts/members";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { authorizeSetup } from "./authorize-setup";

/** Whether the page behind the link may show its form. */
export async function isSetupToken(token: string | undefined): Promise<boolean> {
  const parsed = LinkToken.safeParse(token);
  if (!parsed.success) return false;
  try {
    await authorizeSetup(db(), parsed.data);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
