// npm run dev: the same start with the framework's development server, which shows a changed file at once.
import { begin } from "./begin.ts";

begin({ development: true });
