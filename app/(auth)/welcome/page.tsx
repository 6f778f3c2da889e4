import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Entry } from "@/components/auth/entry";
import { WelcomeChoices } from "@/components/auth/welcome-choices";
import { can } from "@/lib/access";
import { requireMember } from "@/lib/server/context";

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("welcome.title") };
}

export default async function WelcomePage() {
  const { actor } = await requireMember();
  if (!can(actor.role, "sources:write")) redirect("/");
  const t = await getTranslations("auth");
  return (
    <Entry heading={t("welcome.heading")}>
      <WelcomeChoices />
    </Entry>
  );
}
