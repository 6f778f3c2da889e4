import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Entry } from "@/components/auth/entry";
import { SelfCheckContent } from "@/components/self-check/self-check";
import { openSelfCheck } from "@/lib/server/self-checks/open";

type SelfCheckPageProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("self-check");
  // The address holds the token.
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

export default async function SelfCheckPage({ params }: SelfCheckPageProps) {
  const { token } = await params;
  const t = await getTranslations("self-check");
  const opened = await openSelfCheck(token).catch(() => null);
  // Wrong, expired and revoked look alike.
  if (!opened) return <Entry heading={t("goneTitle")} lead={t("goneHint")} />;
  return (
    <Entry
      heading={t("heading")}
      lead={t("lead", { organisation: opened.organisation, source: opened.source })}
    >
      <SelfCheckContent token={token} opened={opened} />
    </Entry>
  );
}
