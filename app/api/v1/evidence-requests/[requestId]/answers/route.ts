import { AnswerRequest, RequestParams } from "@/lib/contracts/evidence-requests";
import { answerRequest } from "@/lib/server/evidence-requests/answer";
import { readAnswer } from "@/lib/server/evidence-requests/read-answer";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "answerEvidenceRequest",
  permission: "evidence:answer",
  params: RequestParams,
  upload: "multipart/form-data",
  fields: { answer: AnswerRequest },
  run: async (ctx, { params, request }) => answerRequest(ctx, { ...params, ...(await readAnswer(request)) }),
});
