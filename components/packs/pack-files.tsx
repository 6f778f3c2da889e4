"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { ShortHash } from "@/components/snapshots/short-hash";
import { ShowMore } from "@/components/ui/show-more";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { PackFileLine } from "@/lib/contracts/packs";
import { useBytes } from "./use-bytes";

const SHOWN = 20;

export function PackFiles({ files }: { files: readonly PackFileLine[] }) {
  const t = useTranslations("packs");
  const bytes = useBytes();
  return (
    <Section title={t("files.title")} description={t("files.hint", { count: files.length })}>
      <ShowMore items={files} first={SHOWN}>
        {(part) => (
          <Table label={t("files.title")}>
            <TableHead>
              <tr>
                <TableHeader>{t("files.path")}</TableHeader>
                <TableHeader className="text-end">{t("files.size")}</TableHeader>
                <TableHeader className="text-end max-sm:hidden">{t("files.rows")}</TableHeader>
                <TableHeader>SHA-256</TableHeader>
              </tr>
            </TableHead>
            <tbody>
              {part.map(({ path, size, rows, sha256 }) => (
                <tr key={path}>
                  <TableCell className="font-mono text-xs break-all">{path}</TableCell>
                  <TableCell className="text-end whitespace-nowrap">{bytes(size)}</TableCell>
                  <TableCell className="text-end max-sm:hidden">{rows}</TableCell>
                  <TableCell>
                    <ShortHash hash={sha256} />
                  </TableCell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </ShowMore>
    </Section>
  );
}
