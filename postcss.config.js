// govuk-frontend writes left and right; this gives every rule its mirror for right-to-left languages.
import rtl from "postcss-rtlcss";

export default { plugins: [rtl({ mode: "combined" })] };
