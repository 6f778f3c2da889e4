import { getTranslations } from "next-intl/server";
import { NewProbeContent } from "@/components/probes/new-probe";
import { requireMember } from "@/lib/server/context";
import { listSources } from "@/lib/server/sources/list";

export async function generateMetadata() {
  const t = await getTranslations("probes");
  return { title: t("title") };
}

export default async function NewProbePage() {
  const ctx = await requireMember();
  const sources = await listSources(ctx);
  return (
    <NewProbeContent
      sources={sources.map(({ id, name, settings }) => ({
        id,
        name,
        url: typeof settings.url === "string" ? settings.url : null,
      }))}
    />
  );
}
