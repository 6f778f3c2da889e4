declare module "vitest" {
  interface ProvidedContext {
    /** True in `npm run test:deep`: the same tests with far more cases. */
    deep: boolean;
  }
}

export {};
