// A file that opens a transaction is a change: it must ask who may make it and leave a trace of it.

const REQUIRED = ["authorize", "recordAudit"];

export const verbGuard = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      missing: "This file opens a transaction but never calls {{name}}().",
    },
  },
  create(context) {
    const called = new Set();
    let transaction = null;
    return {
      CallExpression(node) {
        const { callee } = node;
        const name = callee.type === "MemberExpression" ? callee.property.name : callee.name;
        called.add(name);
        if (name === "transaction" || name === "$transaction") transaction ??= node;
      },
      "Program:exit"() {
        if (!transaction) return;
        for (const name of REQUIRED)
          if (!called.has(name)) context.report({ node: transaction, messageId: "missing", data: { name } });
      },
    };
  },
};
