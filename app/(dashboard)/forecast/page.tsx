import { getTranslations } from "next-intl/server";
import { ForecastContent } from "@/components/forecast/forecast-content";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("forecast");
  return { title: t("title") };
}

/** Not fetched ahead: thirteen weeks are proven for it, and the page is there meanwhile. */
export default async function ForecastPage() {
  await requireMember();
  return <ForecastContent />;
}
