import { getTranslations } from "next-intl/server";
import { ResilienceContent } from "@/components/resilience/resilience-content";
import { can } from "@/lib/access";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("resilience");
  return { title: t("title") };
}

/** Not fetched ahead: every promised hour is weighed for it, and the page is there meanwhile. */
export default async function ResiliencePage() {
  const ctx = await requireMember();
  return <ResilienceContent canWrite={can(ctx.actor.role, "rules:write")} />;
}
