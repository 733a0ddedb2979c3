// Loaded into builds and tests: where the program that has started them ends, however that is, they end too.
import { whenParentEnds } from "./parent.mjs";

whenParentEnds(() => process.exit(1));
