// Owns which engines are evaluated, in the order of the page. An engine's own module writes its part.
import { labelsSection } from "./evaluate-labels";
import { linksSection } from "./evaluate-links";
import { safetySection } from "./evaluate-safety";
import type { Section } from "./evaluate-section";
import { themesSection } from "./evaluate-themes";

export const sections: readonly Section[] = [safetySection, themesSection, labelsSection, linksSection];
