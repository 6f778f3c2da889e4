import { getTranslations } from "next-intl/server";
import { NewSourceContent } from "@/components/sources/new-source";
import { can } from "@/lib/access";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("sources");
  return { title: t("new") };
}

export default async function NewSourcePage() {
  const { actor, organisation } = await requireMember();
  return (
    <NewSourceContent
      canWrite={can(actor.role, "sources:write")}
      canImport={can(actor.role, "snapshots:import")}
      timezone={organisation.timezone}
    />
  );
}
