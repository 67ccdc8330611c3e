// Owns waking up the pages that need scripts.
import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { i18nFor } from "~/i18n/i18n";

i18nFor(document.documentElement.lang);
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
