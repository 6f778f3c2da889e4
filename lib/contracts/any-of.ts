import { z } from "zod";

/** A parameter that an address may repeat: given once it is a text, several times a list. */
export function anyOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));
}
