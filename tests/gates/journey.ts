// npm run journey -- NAME: the journeys whose file has these words in its name, on the present build.

import { build } from "@/lib/start/build";
import { endTogether, program } from "./program.ts";
import { ensurePrograms } from "./programs.ts";

endTogether();
ensurePrograms();
const parts = process.argv.slice(2);
if (parts.length === 0) {
  process.stderr.write("Name a journey by a part of its file's name: npm run journey -- prints\n");
  process.exit(1);
}
await build();
process.exit((await program("playwright", ["test", ...parts, "--reporter=list"])) ? 0 : 1);
