import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Entry } from "@/components/auth/entry";
import { SharedPackContent } from "@/components/packs/shared-pack";
import { openSharedPack } from "@/lib/server/packs/links/open";
import { readRequestInfo } from "@/lib/server/request-info";

type SharedPackPageProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("packs");
  // The address holds the token.
  // Its form must say where it comes from, which "no-referrer" would keep from this server, too.
  return { title: t("shared.title"), referrer: "same-origin", robots: { index: false } };
}

export default async function SharedPackPage({ params }: SharedPackPageProps) {
  const { token } = await params;
  const t = await getTranslations("packs");
  const pack = await openSharedPack(token, readRequestInfo(await headers())).catch(() => null);
  // Wrong, expired, used up and revoked look alike.
  if (!pack) return <Entry heading={t("shared.goneTitle")} lead={t("shared.goneHint")} />;
  return (
    <Entry
      heading={t("shared.heading", { number: pack.number })}
      lead={t("shared.lead", { organisation: pack.organisation, recipient: pack.recipient })}
    >
      <SharedPackContent pack={pack} token={token} />
    </Entry>
  );
}
