import "server-only";
import { buildTemplate, templateCsvZip } from "@/lib/connectors/file/template";
import { authorize, type Context } from "@/lib/server/context";

export type TemplateInput = { format: "xlsx" | "csv"; language: "zh" | "en" };
type Template = { name: string; contentType: string; bytes: Uint8Array };

/** The empty template people fill in; it holds no customer data. */
export async function getTemplate(ctx: Context, { format, language }: TemplateInput): Promise<Template> {
  authorize(ctx, "sources:read");
  if (format === "csv") {
    return {
      name: "inlet-template-csv.zip",
      contentType: "application/zip",
      bytes: templateCsvZip(language),
    };
  }
  return {
    name: "inlet-template.xlsx",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: await buildTemplate(language),
  };
}
