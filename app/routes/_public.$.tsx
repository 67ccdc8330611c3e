// Every address that is no page of ours: the same words as for a page that is gone, in the frame that every page has.
import { AppError } from "~/lib/app-error";
import { page } from "~/lib/route";

export const loader = page(() => {
  throw new AppError("not_found", "common:error.notFound");
});

/** Never drawn: the loader always throws. Without it this would be no page, and its words would come bare. */
export default function NoSuchPage() {
  return null;
}
