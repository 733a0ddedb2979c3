import { linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import { useQuarterName } from "./quarter-name";

/** The breadcrumb to the quarter's dashboard. */
export const QuarterCrumb = ({ quarterId }: { quarterId: number }) =>
  linkTo(`/quarters/${quarterAddress(quarterId)}`)(useQuarterName().title(quarterId));
