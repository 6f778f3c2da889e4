import { getTranslations } from "next-intl/server";
import { NewSourceContent } from "@/components/sources/new-source";
import { can } from "@/lib/access";
import { requireMember } from "@/lib/server/context";
import { listPlatforms } from "@/lib/server/sources/platforms";

export async function generateMetadata() {
  const t = await getTranslations("sources");
  return { title: t("new") };
}

export default async function NewSourcePage() {
  const ctx = await requireMember();
  const { actor, organisation } = ctx;
  return (
    <NewSourceContent
      platforms={can(actor.role, "sources:write") ? listPlatforms(ctx) : []}
      canImport={can(actor.role, "snapshots:import")}
      timezone={organisation.timezone}
    />
  );
}
