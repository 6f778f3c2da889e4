import "server-only";
import { z } from "zod";

/** The response of a route that answers with a file of one of these media types. */
export function file(...mediaTypes: [string, ...string[]]) {
  return z.instanceof(Response).meta({ mediaTypes });
}

export function mediaTypesOf(schema: z.ZodType | undefined): string[] | undefined {
  return schema?.meta()?.mediaTypes as string[] | undefined;
}
