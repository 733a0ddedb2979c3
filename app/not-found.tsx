import { NotFoundPage } from "@/components/frame/not-found-page";

// The framework draws it with every page, so that it tells the log nothing; what a page finds missing `found` tells.
export default NotFoundPage;
