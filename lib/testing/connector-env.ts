/**
 * For tests that pull from a fake platform on this machine: its address is allowed and secrets have a key of their own.
 * Import it first, because the environment is read once.
 */
process.env.INLET_ALLOW_PRIVATE = "127.0.0.1";
process.env.INLET_SECRET_KEY = Buffer.alloc(32, 7).toString("base64");
