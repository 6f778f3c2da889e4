"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ShortHash } from "@/components/snapshots/short-hash";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Time } from "@/components/ui/time";
import type { SharedPack } from "@/lib/contracts/pack-links";
import { PackState } from "./pack-badges";
import { PackPeriod } from "./pack-period";
import { PackVerify } from "./pack-verify";
import { useBytes } from "./use-bytes";

/** What somebody without an account is given, before they take it. */
export function SharedPackContent({ pack, token }: { pack: SharedPack; token: string }) {
  const t = useTranslations("packs");
  const bytes = useBytes();
  return (
    <div className="flex flex-col gap-6">
      <DescriptionList
        items={[
          { term: t("shared.organisation"), detail: pack.organisation },
          { term: t("shared.period"), detail: <PackPeriod period={pack.period} /> },
          {
            term: t("shared.completeness"),
            detail: (
              <span className="flex flex-wrap items-center gap-2">
                <PackState
                  pack={{ status: "made", completeness: pack.completeness, deleted: null, held: null }}
                />
                {pack.omissions > 0 && t("omissionCount", { count: pack.omissions })}
              </span>
            ),
          },
          {
            term: t("shared.file"),
            detail: (
              <span className="flex flex-wrap items-center gap-x-3">
                <span className="break-all">{pack.fileName}</span>
                {bytes(pack.size)}
                <ShortHash hash={pack.sha256} />
              </span>
            ),
          },
          {
            term: t("shared.until"),
            detail: t.rich("shared.left", {
              count: pack.downloadsLeft,
              time: () => <Time value={pack.expiresAt} show="moment" />,
            }),
          },
        ]}
      />
      {/* A form, not a link: what previews messages follows links and would use a download up. */}
      <form method="post" action={`/handed-out/packs/${token}/file`}>
        <Button type="submit" variant="primary">
          <Download aria-hidden />
          {t("download")}
        </Button>
      </form>
      <PackVerify pack={pack} />
    </div>
  );
}
