import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Entry } from "@/components/auth/entry";
import { SetupForm } from "@/components/auth/setup-form";
import { isSetupToken } from "@/lib/server/setup/check-token";
import { isSetUp } from "@/lib/server/setup/is-set-up";

type SetupPageProps = { searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  // The address holds the token.
  return { title: t("setup.title"), referrer: "no-referrer" };
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  if (await isSetUp()) redirect("/");
  const { token } = await searchParams;
  const t = await getTranslations("auth");
  if (!token || !(await isSetupToken(token)))
    return (
      <Entry heading={t("setup.needToken")} lead={t("setup.needTokenHint", { path: "/setup?token=" })} />
    );
  return (
    <Entry heading={t("setup.heading")} lead={t("setup.lead")}>
      <SetupForm token={token} timeZones={Intl.supportedValuesOf("timeZone")} />
    </Entry>
  );
}
