"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { CodeBlock } from "@/components/ui/code-block";
import type { PackDetail } from "@/lib/contracts/packs";

/** Three ways to check the file away from here, none of which needs this server. */
export function PackVerify({ pack }: { pack: Pick<PackDetail, "fileName" | "sha256" | "keyFingerprint"> }) {
  const t = useTranslations("packs");
  const file = pack.fileName ?? "pack.zip";
  const folder = file.replace(/\.zip$/, "");
  const ways = [
    { key: "file", command: `echo "${pack.sha256}  ${file}" | sha256sum -c` },
    {
      key: "plain",
      command: `unzip -q ${file} -d ${folder} && cd ${folder}\nsha256sum -c SHA256SUMS\nopenssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig`,
    },
    { key: "rerun", command: `node verify.mjs ../${file} --key trusted.pem` },
  ] as const;
  return (
    <Section title={t("verify.title")} description={t("verify.hint")}>
      <ol className="flex max-w-[46rem] flex-col gap-3 text-sm">
        {ways.map(({ key, command }) => (
          <li key={key} className="flex flex-col gap-1">
            {t(`verify.${key}`)}
            <CodeBlock code={command} copyLabel={t("verify.copy")} />
          </li>
        ))}
      </ol>
      {pack.keyFingerprint && (
        <div className="flex max-w-[46rem] flex-col gap-1 text-sm">
          {t("verify.key")}
          <CodeBlock code={pack.keyFingerprint} copyLabel={t("verify.copyKey")} />
        </div>
      )}
    </Section>
  );
}
