// Owns what a council may set for itself: names, colours, numbers and hours. Safe for the browser.
import { z } from "zod";

const time = z.string().regex(/^\d{2}:\d{2}$/);
const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

export const councilSettingsSchema = z.object({
  /** The person named in an acknowledgement when no contract is known yet. */
  contactName: z.string().min(2).max(24),
  /** Shown and said to people; E.164 and as it is read. */
  phoneLine: z.string(),
  phoneLineSpoken: z.string(),
  safeguardingPhone: z.string(),
  officeHours: z.object({ opens: time, closes: time }),
  /** No question or reply leaves between these. UK time. */
  quietHours: z.object({ from: time, to: time }),
  colours: z.object({ brand: colour, action: colour }),
  logoText: z.string().max(60),
  /** Who is paged, in order, by mail and by text. */
  dutyWorkers: z.array(
    z.object({ accountId: z.string(), phone: z.string().nullable(), email: z.string().nullable() }),
  ),
  /** Minutes until an untaken S5 is paged again. */
  pageAgainMinutes: z.number().int().min(1).max(60),
});

export type CouncilSettings = z.infer<typeof councilSettingsSchema>;
