import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { CodeBlock } from "@/components/ui/code-block";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { problemStatus } from "@/lib/contracts/problem";

const EXAMPLE = `curl -H "Authorization: Bearer $INLET_TOKEN" \\
  "https://inlet.example.com/api/v1/findings?limit=50"`;

const CODES = Object.keys(problemStatus) as (keyof typeof problemStatus)[];

/** What holds for every operation: tokens, pages of lists, refusals. */
export function ApiGuide() {
  const t = useTranslations("api");
  return (
    <>
      <Section title={t("tokens.title")}>
        <p className="max-w-[46rem] text-sm">
          {t.rich("tokens.text", { link: (text) => <TextLink href="/account/tokens">{text}</TextLink> })}
        </p>
        <CodeBlock className="max-w-2xl" code={EXAMPLE} copyLabel={t("copyExample")} />
        <p className="max-w-[46rem] text-sm">
          {t.rich("tokens.document", {
            link: (text) => (
              <TextLink href="/api/v1/openapi.json" prefetch={false}>
                {text}
              </TextLink>
            ),
          })}
        </p>
      </Section>
      <Section title={t("paging.title")}>
        <p className="max-w-[46rem] text-sm">{t("paging.text")}</p>
      </Section>
      <Section title={t("problems.title")} description={t("problems.text")}>
        <Table label={t("problems.title")}>
          <TableHead>
            <tr>
              <TableHeader>{t("problems.status")}</TableHeader>
              <TableHeader>{t("problems.code")}</TableHeader>
              <TableHeader>{t("problems.meaning")}</TableHeader>
            </tr>
          </TableHead>
          <tbody>
            {CODES.map((code) => (
              <tr key={code} id={`problem-${code}`} className="scroll-mt-16 target:bg-selected">
                <TableCell className="tabular-nums">{problemStatus[code]}</TableCell>
                <TableCell>
                  <code className="font-mono text-xs">{code}</code>
                </TableCell>
                <TableCell>{t(`codes.${code}`)}</TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </>
  );
}
