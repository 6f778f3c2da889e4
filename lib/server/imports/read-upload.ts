import "server-only";
import { AppError } from "@/lib/server/errors";
import type { ImportInput } from "./import-files";

/** The importer refuses larger files itself; this keeps a huge request from being read at all. */
const MAX_REQUEST_BYTES = 32 * 1024 * 1024;

/** `multipart/form-data` with one or more `file` parts, and perhaps `sourceId` or `name`. */
export async function readUpload(request: Request): Promise<ImportInput> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(announced <= MAX_REQUEST_BYTES)) throw new AppError("invalid", "sources.problems.uploadTooLarge");
  let form: FormData;
  try {
    form = await request.formData();
  } catch (cause) {
    throw new AppError("invalid", "sources.problems.upload", {}, { cause });
  }
  const files = form.getAll("file").filter((part) => part instanceof File);
  if (files.length === 0) throw new AppError("invalid", "sources.problems.upload");
  const [sourceId, sourceName] = [form.get("sourceId"), form.get("name")];
  return {
    files: await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }))),
    ...(typeof sourceId === "string" && sourceId && { sourceId }),
    ...(typeof sourceName === "string" && sourceName && { sourceName }),
  };
}
