import { NotFoundPage } from "@/components/frame/not-found-page";

// The framework renders this with every page, so it logs nothing; `found` logs what a page does not find.
export default NotFoundPage;
