import { defineConfig } from "prisma/config";

// The schema engine is a download that generate, validate and format do without; any existing program serves in its
// place.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
