import { quarterAddress } from "@/lib/quarters/quarter";
import { useQuarterName } from "./quarter-name";
import { linkTo } from "./rich";

/** The way up to the quarter's dashboard. */
export const QuarterCrumb = ({ quarterId }: { quarterId: number }) =>
  linkTo(`/quarters/${quarterAddress(quarterId)}`)(useQuarterName().title(quarterId));
