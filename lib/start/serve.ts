// npm start, from the point where the packages are there.
import { begin } from "./begin.ts";

begin({ development: false });
