import { z } from "zod";

/** A JSON Schema, as deep as it goes. */
export const ApiSchema = z.record(z.string(), z.json());
export type ApiSchema = z.infer<typeof ApiSchema>;

const Content = z.record(z.string(), z.looseObject({ schema: ApiSchema.optional() }));

export const ApiParameter = z.looseObject({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean(),
  schema: ApiSchema,
});
export type ApiParameter = z.infer<typeof ApiParameter>;

export const ApiOperation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  "x-scope": z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(ApiParameter).optional(),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: Content.optional() })),
});
export type ApiOperation = z.infer<typeof ApiOperation>;

/** The part of docs/openapi.json that its page shows; the rest passes through. */
export const ApiDocument = z.looseObject({
  info: z.looseObject({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), ApiOperation)),
  components: z.looseObject({ schemas: z.record(z.string(), ApiSchema) }),
});
export type ApiDocument = z.infer<typeof ApiDocument>;
