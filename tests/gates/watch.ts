// npm run test:watch: runs the tests again whose files change; npm run test:watch -- tests/tasks looks at a part of them.
import { generate } from "@/lib/start/generate";
import { endTogether, program } from "./program.ts";
import { ensurePrograms } from "./programs.ts";

endTogether();
ensurePrograms();
await generate();
process.exit((await program("vitest", ["watch", ...process.argv.slice(2)])) ? 0 : 1);
