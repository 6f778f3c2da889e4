import "server-only";
import { isUniqueViolation } from "@/lib/server/db";

const MAX_ATTEMPTS = 5;

/**
 * Makes something that its device named, or hands back what is already there under that name: sent twice, even at the
 * same moment, it is made once.
 */
export async function onlyOnce<T>(find: () => Promise<T | null>, make: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await find();
    if (known !== null) return known;
    try {
      return await make();
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}
