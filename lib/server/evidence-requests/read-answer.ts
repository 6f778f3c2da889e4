import "server-only";
import { AnswerRequest, MAX_REQUEST_FILES } from "@/lib/contracts/evidence-requests";
import { MAX_ATTACHMENT_BYTES } from "@/lib/contracts/incident-attachments";
import { AppError } from "@/lib/server/errors";
import { readInput } from "@/lib/server/request-input";

/** Room for the form around the files; larger requests are not read at all. */
const MAX_REQUEST_BYTES = 4 * MAX_ATTACHMENT_BYTES + 64 * 1024;

/** `multipart/form-data`: the answer as JSON in `answer`, and any number of `file`. @throws AppError invalid */
export async function readAnswer(request: Request) {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(announced <= MAX_REQUEST_BYTES))
    throw new AppError("invalid", "evidence-requests.problems.filesTooLarge", {
      megabytes: (4 * MAX_ATTACHMENT_BYTES) / 2 ** 20,
    });
  const form = await request.formData().catch((cause: unknown) => {
    throw new AppError("invalid", "evidence-requests.problems.form", {}, { cause });
  });
  const files = form.getAll("file").filter((one) => one instanceof File);
  if (files.length > MAX_REQUEST_FILES)
    throw new AppError("invalid", "evidence-requests.problems.tooManyFiles", { count: MAX_REQUEST_FILES });
  const answer = readInput("body", AnswerRequest, jsonOf(form.get("answer")));
  return {
    ...answer,
    files: await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }))),
  };
}

function jsonOf(field: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof field === "string" ? field : "");
  } catch (cause) {
    throw new AppError("invalid", "evidence-requests.problems.form", {}, { cause });
  }
}
