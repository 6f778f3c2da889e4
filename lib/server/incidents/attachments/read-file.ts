import "server-only";
import { MAX_ATTACHMENT_BYTES } from "@/lib/contracts/incident-attachments";
import { ClientId } from "@/lib/contracts/incident-entries";
import { AppError } from "@/lib/server/errors";

/** Room for the form around the file; larger requests are not read at all. */
const MAX_REQUEST_BYTES = MAX_ATTACHMENT_BYTES + 64 * 1024;

/** `multipart/form-data` with one `file` and the `clientId` its device gave it. @throws AppError invalid */
export async function readFile(request: Request) {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  const megabytes = MAX_ATTACHMENT_BYTES / 2 ** 20;
  if (!(announced <= MAX_REQUEST_BYTES))
    throw new AppError("invalid", "incidents.problems.fileTooLarge", { megabytes });
  const form = await request.formData().catch((cause: unknown) => {
    throw new AppError("invalid", "incidents.problems.file", {}, { cause });
  });
  const [file, clientId] = [form.get("file"), ClientId.safeParse(form.get("clientId"))];
  if (!(file instanceof File) || !clientId.success) throw new AppError("invalid", "incidents.problems.file");
  return { clientId: clientId.data, name: file.name, bytes: await file.bytes() };
}
