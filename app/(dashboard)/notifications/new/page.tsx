import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NewTargetContent } from "@/components/notifications/new-target";
import { can } from "@/lib/access";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("notifications");
  return { title: t("new") };
}

export default async function NewTargetPage() {
  const { actor } = await requireMember();
  if (!can(actor.role, "notifications:write")) notFound();
  return <NewTargetContent locale={await getLocale()} />;
}
