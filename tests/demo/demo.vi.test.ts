// The demonstration loaded in one of its three languages; a database for each, since it is loaded once.
import { testDatabase } from "@/tests/support/database";
import { describeFigures } from "./figures";
import { describeGoverned } from "./governed";
import { describeHistory } from "./history";
import { describeRules } from "./rules";

const db = await testDatabase();

describeFigures(db, "vi");
describeRules(db);
describeHistory(db);
describeGoverned(db);
