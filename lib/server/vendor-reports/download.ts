import "server-only";
import { createHash } from "node:crypto";
import type { ReportFormat, VendorReportDownload } from "@/lib/contracts/vendor-reports";
import type { ReportDocument } from "@/lib/engine/incident/report-document";
import { vendorReport } from "@/lib/exports/vendor-report/document";
import { reportDocx } from "@/lib/exports/vendor-report/docx";
import { reportPdf } from "@/lib/exports/vendor-report/pdf";
import { reportText } from "@/lib/exports/vendor-report/text";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { pdfFonts } from "@/lib/server/pdf-fonts";
import { gatherEvidence } from "./gather";

type File = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

const FORMATS: Record<
  ReportFormat,
  { extension: string; mediaType: string; render: (document: ReportDocument) => Promise<Uint8Array> }
> = {
  text: {
    extension: "txt",
    mediaType: "text/plain",
    render: (document) => Promise.resolve(new TextEncoder().encode(reportText(document))),
  },
  docx: {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    render: reportDocx,
  },
  pdf: {
    extension: "pdf",
    mediaType: "application/pdf",
    render: async (document) => reportPdf(document, (await pdfFonts()).regular),
  },
};

/** The report as a file. That it left is kept, with the hash of what left. @throws AppError not-found */
export async function downloadVendorReport(
  ctx: Context,
  input: VendorReportDownload & { incidentId: string },
): Promise<File> {
  authorize(ctx, "incidents:read");
  const { incident, evidence } = await gatherEvidence(ctx, input.incidentId);
  const { extension, mediaType, render } = FORMATS[input.format];
  const bytes = new Uint8Array(await render(vendorReport(evidence, input.language)));
  const name = `inlet-vendor-report-INC-${incident.number}-${input.language}.${extension}`;
  await transaction((tx) =>
    recordAudit(tx, ctx, {
      action: "export.create",
      target: { kind: "export", id: "vendor-report", name },
      after: { format: input.format, sha256: createHash("sha256").update(bytes).digest("hex") },
    }),
  );
  return { name, mediaType, bytes };
}
